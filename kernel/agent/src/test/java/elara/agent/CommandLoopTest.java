package elara.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import elara.wire.Frame;
import elara.wire.FrameType;
import elara.wire.FrameType.Status;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Whatever comes from the kernel, the loop goes on, and nobody waits for ever for what cannot be done. */
class CommandLoopTest extends WithRunningLoop {
    private static final byte NO_VALUE = 99;

    private final PrintStream stderr = System.err;

    @BeforeEach
    void quiet() {
        System.setErr(new PrintStream(PrintStream.nullOutputStream())); // what cannot be answered is told there
    }

    @AfterEach
    void loud() {
        System.setErr(stderr);
    }

    private void assertGoesOn() throws Exception {
        loop.assertReply(loop.invoke(1, 0, true, "value"), "OK");
    }

    /** A frame of a number and something that is no value. */
    private void sendMalformed(FrameType type, long number) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(13);
        data.writeByte(type.ordinal());
        data.writeShort(2);
        data.writeByte(3);
        data.writeLong(number);
        data.writeByte(NO_VALUE);
        loop.pair.farSocket.getOutputStream().write(bytes.toByteArray());
    }

    @ParameterizedTest
    @EnumSource(names = {"LOAD", "ADD_CLASSPATH", "FORGET", "FIND_HELD", "LOADED", "ABANDON", "INVOKE", "RENDER", "READ", "DISCOVER",
        "COMM_OPEN", "COMM_MESSAGE", "COMM_CLOSE"})
    void everyRequestIsAnsweredWhenItCannotBeReadOrDone(FrameType type) throws Exception {
        sendMalformed(type, 77);
        assertThat(loop.assertReply(77, "FAILED").text(2)).contains("Unknown value tag 99");
        loop.pair.far.send(type, 78, "no list", "no number");
        assertThat(loop.assertReply(78, "FAILED").text(2)).contains("ClassCastException");
        loop.pair.far.send(type, 79);
        assertThat(loop.assertReply(79, "FAILED").text(2)).contains("IndexOutOfBoundsException");
        new Refusals(loop.replies, loop.asked, RunningLoop.calls).refuse(new Frame(type, List.of(80L)), new OutOfMemoryError());
        Frame full = loop.pair.far.read();
        assertThat(full.number(0)).isEqualTo(80);
        assertThat(full.text(1).equals("FAILED") ? full.fields().get(2) : full.map(2).get("class")).isIn(null, "java.lang.OutOfMemoryError");
        assertGoesOn();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"CALL_REPLY", "INPUT_REPLY"})
    void whatSaysNoNumberIsLeftOut(FrameType type) throws Exception {
        loop.pair.far.send(type, "no number");
        loop.pair.far.send(type);
        assertGoesOn();
    }

    @Test
    void bytesThatAreNoFrameAreLeftOut() throws Exception {
        loop.pair.farSocket.getOutputStream().write(new byte[] {0, 0, 0, 0, 0, 0, 0, 1, NO_VALUE, 0, 0, 0, 2, 0, 0});
        assertGoesOn();
    }

    @Test
    void aPathThatIsNoneIsToldAndTheSessionGoesOn() throws Exception {
        loop.pair.far.send(FrameType.ADD_CLASSPATH, 5, List.of("a\0b"));
        assertThat(loop.assertReply(5, "FAILED").text(2)).contains("InvalidPathException");
        assertGoesOn();
    }

    @Test
    void aQuestionWhoseAnswerCannotBeReadFails() throws Exception {
        long request = loop.invoke(5, 0, true, "asks");
        sendMalformed(FrameType.INPUT_REPLY, loop.assertNext(FrameType.INPUT_REQUEST, 5L).number(1));
        loop.assertNext(FrameType.DESCRIBING);
        assertThat(loop.assertReply(request, "EXCEPTION").map(2).get("message").toString()).startsWith("The answer could not be read");
    }

    @Test
    void aCallWhoseAnswerCannotBeReadFails() throws Exception {
        long request = loop.invoke(5, 0, true, "calls");
        sendMalformed(FrameType.CALL_REPLY, loop.assertNext(FrameType.CALL).number(0));
        loop.assertNext(FrameType.DESCRIBING);
        assertThat(loop.assertReply(request, "EXCEPTION").map(2).get("message").toString()).contains("Unknown value tag 99");
    }

    @Test
    void variablesAreEmptied() throws Exception {
        loop.assertReply(loop.invoke(1, 0, false, "holds"), "OK");
        loop.pair.far.send(FrameType.FORGET, ++loop.requests, List.of("REPL.w$v", "w", "REPL.never", "y"));
        loop.assertReply(loop.requests, "OK");
        loop.assertReply(loop.invoke(1, 0, true, "holds"), "OK", Map.of("text/plain", "null"));
    }

    @Test
    void unusedMemoryIsGivenBack() throws Exception {
        loop.pair.far.send(FrameType.GIVE_BACK, ++loop.requests);
        loop.assertReply(loop.requests, "OK");
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        assertThat(machine.getVMOption("MinHeapFreeRatio").getValue()).isEqualTo("40");
        assertThat(machine.getVMOption("MaxHeapFreeRatio").getValue()).isEqualTo("70");
    }

    @Test
    void classesAreKnownOnceTheyHaveRun() throws Exception {
        List<String> names = List.of("REPL.In$1$1", "REPL.never");
        loop.assertReply(loop.invoke(1, 0, false, "value"), "OK");
        loop.pair.far.send(FrameType.LOADED, ++loop.requests, names);
        loop.assertReply(loop.requests, Status.OK.name(), List.of("REPL.In$1$1"));
    }
}
