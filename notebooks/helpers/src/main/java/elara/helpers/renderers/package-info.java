/** What the kernel shows of values of these types. */
package elara.helpers.renderers;
