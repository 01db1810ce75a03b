package elara.server.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages are those of Java 17 and 25. */
class ExceptionHintsTest {
    /** With the methods that it came through, the innermost first, separated by blanks. */
    private static String hint(String type, String message, String methods, String typed) {
        List<StackFrame> library = methods == null ? List.of() : Stream.of(methods.split(" ")).map(method ->
            new StackFrame(method.substring(0, method.lastIndexOf('.')), method.substring(method.lastIndexOf('.') + 1), "X.java", 1)).toList();
        return ExceptionHints.of(new Thrown(type, message == null ? "" : message, library, typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "java.lang.ArrayIndexOutOfBoundsException | Index 3 out of bounds for length 3 | | Indices begin at 0: this array has 0 to 2. The last one is `length - 1`.",
        "java.lang.ArrayIndexOutOfBoundsException | Index -1 out of bounds for length 1 | | Indices begin at 0: this array has only 0.",
        "java.lang.ArrayIndexOutOfBoundsException | Index 0 out of bounds for length 0 | | The array is empty, so it has no index at all.",
        "java.lang.IndexOutOfBoundsException | Index 9 out of bounds for length 2 | jdk.internal.util.Preconditions.check java.util.ArrayList.get"
            + " | Indices begin at 0: this list has 0 to 1.",
        "java.lang.IndexOutOfBoundsException | Index: 2, Size: 2 | java.util.LinkedList.checkElementIndex | Indices begin at 0: this list has 0 to 1. The last one is `size() - 1`.",
        "java.lang.IndexOutOfBoundsException | Index: 2 Size: 2 | java.util.ImmutableCollections$List12.get | Indices begin at 0: this list has 0 to 1. The last one is `size() - 1`.",
        "java.lang.StringIndexOutOfBoundsException | index 5, length 5 | java.lang.String.checkIndex | Indices begin at 0: this text has 0 to 4. The last one is `length() - 1`.",
        "java.lang.StringIndexOutOfBoundsException | index 5,length 5 | java.lang.AbstractStringBuilder.charAt | Indices begin at 0: this text has 0 to 4. The last one is `length() - 1`.",
        "java.lang.StringIndexOutOfBoundsException | String index out of range: 5 | java.lang.String.charAt | The characters of a text have the indices 0 to `length() - 1`.",
        "java.lang.StringIndexOutOfBoundsException | begin 2, end 10, length 5 | java.lang.String.substring"
            + " | The text has 5 characters: a part of it begins and ends between 0 and 5, and does not end before it begins.",
        "java.lang.StringIndexOutOfBoundsException | Range [2, 10) out of bounds for length 5 | java.lang.String.substring"
            + " | The text has 5 characters: a part of it begins and ends between 0 and 5, and does not end before it begins.",
        "java.lang.NumberFormatException | For input string: \"12345678901\" | java.lang.NumberFormatException.forInputString java.lang.Integer.parseInt"
            + " | 12345678901 is too large for an int: `Long.parseLong(…)` reads it.",
        "java.lang.NumberFormatException | For input string: \"99999999999999999999\" under radix 10 | java.lang.NumberFormatException.forInputString java.lang.Long.parseLong"
            + " | 99999999999999999999 is too large for a long: `new BigInteger(…)` reads it.",
        "java.lang.NumberFormatException | For input string: \"+-3\" | java.lang.NumberFormatException.forInputString java.lang.Integer.valueOf"
            + " | Only digits are wanted there, perhaps behind a + or -.",
        "java.lang.NumberFormatException | empty String | jdk.internal.math.FloatingDecimal.check java.lang.Double.parseDouble | There is no number in an empty text.",
        "java.util.EmptyStackException | | java.util.Stack.peek java.util.Stack.pop | The stack is empty: ask `isEmpty()` first.",
        "java.util.NoSuchElementException | No value present | java.util.OptionalDouble.getAsDouble | The Optional is empty: ask `isPresent()` first, or give another value with `orElse(…)`.",
        "java.util.NoSuchElementException | | java.util.ArrayList.getFirst | There is no element (any more): ask `isEmpty()` first, or `hasNext()` of an iterator.",
        "java.util.IllegalFormatConversionException | f != java.lang.Integer | java.util.Formatter.format | `%f` does not write an Integer: use `%d`.",
        "java.lang.ClassCastException | class A cannot be cast to class B | | The object is of type A: ask `instanceof B` before the cast.",
    })
    void whatHelps(String type, String message, String methods, String hint) {
        assertThat(hint(type, message, methods, null)).isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "java.util.NoSuchElementException | no such city | ",
        "java.util.NoSuchElementException | no such city | org.lib.Cities.find",
        "java.lang.UnsupportedOperationException | | org.lib.Fixed.add",
        "java.lang.UnsupportedOperationException | not yet | java.awt.Desktop.mail",
        "java.lang.NumberFormatException | Zero length BigInteger | java.math.BigInteger.<init>",
        "java.lang.IndexOutOfBoundsException | Index 3 out of bounds for length 2 | java.nio.Buffer.checkIndex",
        "java.lang.ArithmeticException | integer overflow | java.lang.Math.addExact",
        "java.io.FileNotFoundException | x.txt (Permission denied) | java.io.FileInputStream.open0",
        "java.lang.IllegalArgumentException | own words | java.util.Locale.of",
    })
    void noneIsBetterThanAWrongOne(String type, String message, String methods) {
        assertThat(hint(type, message, methods, null)).isNull();
    }

    @Test
    void aScannerTellsWhatWasTyped() {
        String methods = "java.util.Scanner.throwFor java.util.Scanner.next java.util.Scanner.nextInt java.util.Scanner.nextInt";
        assertThat(hint("java.util.InputMismatchException", null, methods, "x17"))
            .startsWith("`nextInt()` reads a whole number, and what was typed is \"x17\".").contains("`hasNextInt()`");
        assertThat(hint("java.util.InputMismatchException", null, methods, null)).contains("what comes next is something else");
        assertThat(hint("java.util.InputMismatchException", "For input string: \"99999999999\"", methods, "99999999999")).contains("too large for `nextInt()`");
        assertThat(hint("java.util.NoSuchElementException", "No line found", "java.util.Scanner.nextLine", null)).contains("`hasNextLine()`");
    }
}
