package elara.wire;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values as tagged bytes: null, boolean, number (long or double), string, list, map with string keys, and bytes. These
 * are JSON's values and binary data, so that only the kernel's side has to know JSON.
 */
public final class ValueCodec {
    private static final int NULL = 0;
    private static final int FALSE = 1;
    private static final int TRUE = 2;
    static final int LONG = 3;
    private static final int DOUBLE = 4;
    private static final int STRING = 5;
    private static final int LIST = 6;
    private static final int MAP = 7;
    private static final int BYTES = 8;
    /** Those who read the JSON that becomes of values go into it by recursion, a few calls a level. */
    private static final int MAX_DEPTH = 200;

    private ValueCodec() {
    }

    /**
     * Writes a value.
     *
     * @throws IllegalArgumentException if it, or a part of it, is of no type that JSON has, or lists and maps are nested too deep
     */
    public static void write(DataOutput out, Object value) throws IOException {
        write(out, value, 0);
    }

    private static void write(DataOutput out, Object value, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("Lists and maps are nested more than " + MAX_DEPTH
                + " deep, or one contains itself; that cannot be sent");
        }
        if (value == null) {
            out.writeByte(NULL);
        } else if (value instanceof Boolean truth) {
            out.writeByte(truth ? TRUE : FALSE);
        } else if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
            out.writeByte(DOUBLE);
            out.writeDouble(((Number) value).doubleValue());
        } else if (value instanceof BigInteger number && number.bitLength() >= Long.SIZE) {
            out.writeByte(DOUBLE); // as JavaScript takes it
            out.writeDouble(number.doubleValue());
        } else if (value instanceof Number number) {
            out.writeByte(LONG);
            out.writeLong(number.longValue());
        } else if (value instanceof CharSequence || value instanceof Character || value instanceof Enum) {
            out.writeByte(STRING);
            writeBytes(out, value.toString().getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof byte[] bytes) {
            out.writeByte(BYTES);
            writeBytes(out, bytes);
        } else if (value instanceof Map<?, ?> map) {
            out.writeByte(MAP);
            List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet()); // another thread may change the map meanwhile
            out.writeInt(entries.size());
            for (Map.Entry<?, ?> entry : entries) {
                writeBytes(out, String.valueOf(entry.getKey()).getBytes(StandardCharsets.UTF_8));
                write(out, entry.getValue(), depth + 1);
            }
        } else if (value instanceof Iterable<?> values) {
            List<Object> list = new ArrayList<>();
            values.forEach(list::add);
            out.writeByte(LIST);
            out.writeInt(list.size());
            for (Object element : list) {
                write(out, element, depth + 1);
            }
        } else if (value.getClass().isArray()) {
            int length = Array.getLength(value);
            out.writeByte(LIST);
            out.writeInt(length);
            for (int i = 0; i < length; i++) {
                write(out, Array.get(value, i), depth + 1);
            }
        } else {
            throw new IllegalArgumentException("A " + value.getClass().getName()
                + " cannot be sent; use numbers, strings, booleans, lists, maps and byte arrays");
        }
    }

    /** Reads a value that {@link #write} wrote: Boolean, Long, Double, String, List, Map, byte[] or null. All of it is there already. */
    public static Object read(DataInputStream in) throws IOException {
        return read(in, 0);
    }

    private static Object read(DataInputStream in, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new IOException("Lists and maps are nested more than " + MAX_DEPTH + " deep");
        }
        int tag = in.readUnsignedByte();
        return switch (tag) {
            case NULL -> null;
            case FALSE -> false;
            case TRUE -> true;
            case LONG -> in.readLong();
            case DOUBLE -> in.readDouble();
            case STRING -> new String(readBytes(in), StandardCharsets.UTF_8);
            case LIST -> readList(in, depth + 1);
            case MAP -> readMap(in, depth + 1);
            case BYTES -> readBytes(in);
            default -> throw new IOException("Unknown value tag " + tag);
        };
    }

    private static List<Object> readList(DataInputStream in, int depth) throws IOException {
        int size = readSize(in);
        List<Object> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(read(in, depth));
        }
        return list;
    }

    private static Map<String, Object> readMap(DataInputStream in, int depth) throws IOException {
        int size = readSize(in);
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            String key = new String(readBytes(in), StandardCharsets.UTF_8);
            map.put(key, read(in, depth));
        }
        return map;
    }

    private static void writeBytes(DataOutput out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** A number of bytes, or of elements of at least a byte each: what is not there must not be made room for. */
    private static int readSize(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > in.available()) {
            throw new EOFException("A value of length " + size + " has not so much");
        }
        return size;
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[readSize(in)];
        in.readFully(bytes);
        return bytes;
    }
}
