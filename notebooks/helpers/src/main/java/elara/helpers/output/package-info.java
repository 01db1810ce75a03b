/** The way into the notebook, at once and while something runs. */
package elara.helpers.output;
