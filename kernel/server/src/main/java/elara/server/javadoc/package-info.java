/** Documentation comments: what they say as HTML, Markdown and plain text. It knows nothing of cells, only of javac's comment trees. */
package elara.server.javadoc;
