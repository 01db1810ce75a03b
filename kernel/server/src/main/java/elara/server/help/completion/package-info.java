/** What could stand at the cursor: in Java, in the line of a magic, in a text. */
package elara.server.help.completion;
