package elara.server.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about exit codes, signals and crash reports. */
class SessionEndDescriptionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0 | exited with code 0, as System.exit(0) does",
        "3 | exited with code 3, as System.exit(3) does",
        "200 | exited with code 200, as System.exit(200) does",
        "134 | was aborted by native code (signal 6, SIGABRT)",
        "137 | was killed (signal 9, SIGKILL); Linux does that when memory runs out",
        "139 | was ended by signal 11, SIGSEGV",
        "143 | was asked to end by another program (signal 15, SIGTERM)",
        "155 | was ended by signal 27",
    })
    void exitCodes(int code, String words) {
        assertThat(new SessionEnd(code, "").whileRunning()).isEqualTo(words);
    }

    @Test
    void beforeACellRanNobodyCalledExit() {
        assertThat(new SessionEnd(1, "").whileStarting()).isEqualTo("exited with code 1");
    }

    @Test
    void aCrashInALibraryNamesItAndItsCaller() {
        assertThat(crash("#  SIGSEGV (0xb) at pc=0x00007f, pid=1, tid=2", """
            # Problematic frame:
            # C  [libnd4jcpu.so+0x3a1b2c]  sd::ops::add::exec(sd::NDArray*)+0x1c
            #""", """
            Java frames: (J=compiled Java code, j=interpreted, Vv=VM code)
            J 1234  jdk.internal.misc.Unsafe.putLong(Ljava/lang/Object;JJ)V java.base@17 (0 bytes) @ 0x00007f [0x00007f+0x7f]
            J 1235% c2 org.nd4j.nativeblas.Nd4jCpu.execScalar(JI)V (9 bytes) @ 0x00007f
            j  REPL.In$5$1.$run()Ljava/lang/Object;+3"""))
            .isEqualTo("crashed in libnd4jcpu.so (SIGSEGV in sd::ops::add::exec), called from org.nd4j.nativeblas.Nd4jCpu.execScalar");
    }

    @Test
    void aCrashAtAnUnknownPlace() {
        assertThat(crash("#  SIGBUS (0x7) at pc=0x00007f, pid=1, tid=2", """
            # Problematic frame:
            # C  0x0000000000000000
            #""", "")).isEqualTo("crashed (SIGBUS)");
        assertThat(crash("#  SIGFPE (0x8) at pc=0x00007f, pid=1, tid=2", """
            # Problematic frame:
            # C  [libown.so+0x99]
            #""", "j  elara.agent.Invocation.invoke()V+1")).isEqualTo("crashed in libown.so (SIGFPE)");
    }

    @Test
    void aCheckOfTheJvmItselfThatFailed() {
        assertThat(crash("#  Internal Error (debug.cpp:362), pid=1, tid=2\n#  fatal error: OutOfMemory encountered: Java heap space", "", ""))
            .isEqualTo("crashed (fatal error: OutOfMemory encountered: Java heap space)");
    }

    @Test
    void noNativeMemory() {
        String report = """
            #
            # There is insufficient memory for the Java Runtime Environment to continue.
            # Native memory allocation (mmap) failed to map 65536 bytes. Error detail: Failed to commit metaspace.
            # Possible reasons:
            #   The system is out of physical RAM or swap space
            """;
        assertThat(new SessionEnd(1, report).whileRunning()).isEqualTo("crashed, because the operating system had no memory left"
            + " for it (Native memory allocation (mmap) failed to map 65536 bytes. Error detail: Failed to commit metaspace.)");
    }

    private static String crash(String cause, String frame, String stack) {
        String report = "#\n# A fatal error has been detected by the Java Runtime Environment:\n#\n" + cause + "\n#\n" + frame + "\n\n" + stack;
        return new SessionEnd(134, report).whileRunning();
    }
}
