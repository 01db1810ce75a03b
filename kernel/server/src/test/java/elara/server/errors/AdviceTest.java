package elara.server.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceTest {
    private static final long HEAP = 2L << 30;

    /** The messages are those of Java 17 and 25, and of JavaCPP 1.5. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Java heap space | The heap, 2 GB, is full | ELARA_SESSION_OPTIONS=-Xmx4g jupyter lab",
        "GC overhead limit exceeded | The heap, 2 GB, is full | -Xmx4g",
        "Java heap space: no room to run a cell | restart the kernel | -Xmx4g",
        "Requested array size exceeds VM limit | longest possible | use several",
        "Required length exceeds implementation limit | longest possible | use several",
        "Metaspace | Too many classes | -XX:MaxMetaspaceSize=1g",
        "Compressed class space | Too many classes | -XX:CompressedClassSpaceSize=2g",
        "Cannot reserve 1048576 bytes of direct buffer memory (allocated: 1, limit: 2) | outside of the heap | -XX:MaxDirectMemorySize=4g",
        "unable to create native thread: possibly out of memory or process/resource limits reached | Too many threads | thread pool",
        "Physical memory usage is too high: physicalBytes (4G) > maxPhysicalBytes (3G) | ND4J | -Xmx4g",
        "Cannot allocate new FloatPointer(9): totalBytes = 1, physicalBytes = 2G | ND4J | -Xmx4g",
    })
    void eachOutOfMemoryErrorHasItsOwn(String message, String reason, String remedy) {
        assertThat(Advice.of("java.lang.OutOfMemoryError", message, HEAP)).contains(reason).contains(remedy).endsWith(".");
    }

    @Test
    void theHeapIsToldInItsOwnUnit() {
        assertThat(Advice.of("java.lang.OutOfMemoryError", null, 96 << 20)).contains("96 MB").contains("-Xmx192m");
        assertThat(Advice.of("java.lang.OutOfMemoryError", null, 512 << 20)).contains("512 MB").contains("-Xmx1g");
    }

    @Test
    void endlessRecursionComesBeforeADeepOne() {
        assertThat(Advice.of("java.lang.StackOverflowError", null, HEAP)).contains("calls itself").contains("-Xss16m");
    }

    @Test
    void otherErrorsSpeakForThemselves() {
        assertThat(Advice.of("java.lang.ArithmeticException", "/ by zero", HEAP)).isNull();
    }
}
