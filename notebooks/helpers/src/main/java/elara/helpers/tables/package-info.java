/** How tables and lists of records are laid out. */
package elara.helpers.tables;
