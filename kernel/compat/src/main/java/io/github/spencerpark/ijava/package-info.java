/**
 * What notebooks written for IJava 1.3 name of it, on top of {@code elara.display} and {@code elara.kernel}. New notebooks have no need
 * of it.
 *
 * @see <a href="https://github.com/SpencerPark/IJava">IJava</a>
 */
package io.github.spencerpark.ijava;
