/** How matrices are laid out. */
package elara.helpers.matrices;
