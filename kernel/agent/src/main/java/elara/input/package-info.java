/** Input that cells ask for. */
package elara.input;
