/** How numbers, shapes, values and HTML are written. */
package elara.helpers.text;
