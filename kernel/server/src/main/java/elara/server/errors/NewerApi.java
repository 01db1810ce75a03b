package elara.server.errors;

import java.util.HashMap;
import java.util.Map;

/** Well-known classes and methods that came after Java 17, with the version from which on they need no preview. */
final class NewerApi {
    private static final Map<String, Integer> TYPES = new HashMap<>();
    /** By class and name. */
    private static final Map<String, Integer> METHODS = new HashMap<>();

    static {
        types(19, "WrongThreadException");
        types(21, "SequencedCollection", "SequencedSet", "SequencedMap", "MatchException");
        types(22, "Arena", "MemorySegment", "MemoryLayout", "FunctionDescriptor", "Linker");
        types(24, "Gatherer", "Gatherers");
        types(25, "IO", "ScopedValue", "KDF");
        methods(18, "Math StrictMath", "ceilDiv", "ceilMod", "ceilDivExact", "floorDivExact", "unsignedMultiplyHigh");
        methods(18, "Duration", "isPositive");
        methods(19, "Thread", "threadId");
        methods(19, "Locale", "of");
        methods(19, "HashMap", "newHashMap");
        methods(19, "HashSet", "newHashSet");
        methods(19, "Future CompletableFuture FutureTask", "resultNow", "exceptionNow", "state");
        methods(19, "Integer Long", "compress", "expand");
        methods(21, "Thread", "startVirtualThread", "ofVirtual", "ofPlatform", "isVirtual");
        methods(21, "Executors", "newVirtualThreadPerTaskExecutor", "newThreadPerTaskExecutor");
        methods(21, "Math StrictMath", "clamp");
        methods(21, "String", "splitWithDelimiters");
        methods(21, "StringBuilder StringBuffer", "repeat");
        methods(21, "Character", "isEmoji", "isEmojiPresentation");
        methods(21, "HttpClient", "shutdown", "shutdownNow");
        methods(21, "List ArrayList LinkedHashSet SortedSet NavigableSet TreeSet", "getFirst", "getLast", "removeFirst", "removeLast",
            "addFirst", "addLast", "reversed");
        methods(21, "Deque ArrayDeque LinkedList", "reversed");
        methods(21, "LinkedHashMap SortedMap NavigableMap TreeMap", "reversed", "firstEntry", "lastEntry", "pollFirstEntry", "pollLastEntry",
            "putFirst", "putLast", "sequencedKeySet", "sequencedValues", "sequencedEntrySet");
        methods(24, "Stream", "gather");
        methods(24, "Reader", "of");
        methods(25, "Reader BufferedReader InputStreamReader StringReader", "readAllLines", "readAllAsString");
    }

    private NewerApi() {
    }

    private static void types(int version, String... names) {
        for (String name : names) {
            TYPES.put(name, version);
        }
    }

    private static void methods(int version, String owners, String... names) {
        for (String name : names) {
            for (String owner : owners.split(" ")) {
                METHODS.put(owner + "." + name, version);
            }
        }
    }

    /** The Java that a class came with; 0 if none is known. */
    static int ofType(String simpleName) {
        return TYPES.getOrDefault(simpleName, 0);
    }

    /** The Java that a method of a class came with; 0 if none is known. */
    static int ofMethod(String simpleName, String method) {
        return METHODS.getOrDefault(simpleName + "." + method, 0);
    }
}
