/** What {@code %time} and {@code %timeit} put around the code of a cell. */
package elara.timing;
