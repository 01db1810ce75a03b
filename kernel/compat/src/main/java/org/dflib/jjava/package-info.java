/**
 * What notebooks and extensions written for JJava name of it. What it has kept of IJava's is made from IJava's names when this is built;
 * here is what it has renamed or added, up to version 1.0-a8.
 *
 * @see <a href="https://github.com/dflib/jjava">JJava</a>
 */
package org.dflib.jjava;
