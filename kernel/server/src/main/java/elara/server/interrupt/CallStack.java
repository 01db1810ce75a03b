package elara.server.interrupt;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Location;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import elara.agent.Landmarks;
import elara.display.CellNames;
import java.util.List;
import java.util.Set;

/** The frames of a suspended thread, the innermost first, and what may be done to the thread there. */
final class CallStack {
    private static final String POOL_TASK = "doExec";
    /** As they are called in Java 17 and since. */
    private static final Set<String> WAITING = Set.of("java.lang.Thread.sleep", "java.lang.Thread.sleep0", "java.lang.Thread.sleepNanos0",
        "java.lang.Object.wait", "java.lang.Object.wait0", "jdk.internal.misc.Unsafe.park");

    private final List<StackFrame> frames;

    CallStack(ThreadReference suspended) throws IncompatibleThreadStateException {
        frames = suspended.frames();
    }

    /**
     * The frames of what a cell's thread does while other code on it waits for the kernel.
     *
     * @param waiting how often it waits; if it does not, as often, there are no such frames
     */
    CallStack(ThreadReference suspended, int waiting) throws IncompatibleThreadStateException {
        List<StackFrame> all = suspended.frames();
        int end = all.size();
        for (int left = waiting; left > 0 && end > 0; left--) {
            do {
                end--;
            } while (end > 0 && !name(all.get(end)).equals(Landmarks.WAITING));
        }
        frames = all.subList(0, end);
    }

    /** Whether nothing runs in it: it is about to begin, or has ended. */
    boolean isEmpty() {
        return frames.isEmpty();
    }

    /** Whether the user's code runs in it, at any depth, or a piece of a parallel stream. */
    boolean hasUserCode() {
        return isPoolTask()
            || frames.stream().anyMatch(frame -> isOfCell(frame) || Landmarks.CALLERS.contains(name(frame)));
    }

    /** Whether an exception may be thrown into it here: not in the agent, nor in {@code System.out}, which would keep its lock. */
    boolean canBeStopped() {
        for (StackFrame frame : frames) {
            if (isAgent(frame) || isPrint(frame)) {
                return Landmarks.CALLERS.contains(name(frame));
            }
            if (isOfCell(frame)) {
                return true;
            }
        }
        return hasUserCode();
    }

    /** Whether it prints. */
    boolean prints() {
        return frames.stream().takeWhile(frame -> !isOfCell(frame)).anyMatch(CallStack::isPrint);
    }

    /** Whether it is at something that Java never tries again once it has failed: a library's class would be lost. */
    boolean initializesLibrary() {
        for (StackFrame frame : frames) {
            if (isAgent(frame)) {
                return false;
            }
            if (method(frame).equals("<clinit>") && !isOfCell(frame)
                || type(frame).equals("java.lang.invoke.MethodHandleNatives")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether it holds a lock of a library's method. What that guards is half changed, as the state of a random generator is,
     * and would stay so for the session.
     */
    boolean isInSynchronizedLibrary() {
        return frames.stream().takeWhile(frame -> !isOfCell(frame) && !isAgent(frame))
            .anyMatch(frame -> frame.location().method().isSynchronized());
    }

    /** Whether it works on a piece of a parallel stream, or another task of a ForkJoinPool. */
    boolean isPoolTask() {
        return frames.stream().anyMatch(frame -> method(frame).equals(POOL_TASK));
    }

    /** Whether it is a worker of a ForkJoinPool. */
    boolean isPoolWorker() {
        return frames.stream().anyMatch(frame -> type(frame).equals("java.util.concurrent.ForkJoinWorkerThread"));
    }

    /** Whether it is in native code. */
    boolean isNative() {
        return !frames.isEmpty() && frames.get(0).location().method().isNative();
    }

    /** Whether it is in one of Java's own methods that an interrupt wakes. */
    boolean isWaiting() {
        return !frames.isEmpty() && WAITING.contains(name(frames.get(0)));
    }

    /**
     * The frame to return from so that the user's code ends: its outermost one. Frames behind a native one or a static
     * initialiser cannot be reached.
     *
     * @return its index, -1 if there is none
     */
    int returnable() {
        int found = -1;
        int i = 0;
        for (; i < frames.size() && !isAgent(frames.get(i)) && !frames.get(i).location().method().isNative(); i++) {
            if (isOfCell(frames.get(i))) {
                found = i;
            }
            if (method(frames.get(i)).equals("<clinit>")) {
                return i;
            }
        }
        return found < 0 ? i - 1 : found;
    }

    /** A frame. */
    StackFrame frame(int index) {
        return frames.get(index);
    }

    /** The virtual thread that runs on it, or null. */
    ThreadReference mounted() {
        for (StackFrame frame : frames) {
            if (name(frame).equals("java.lang.VirtualThread.runContinuation")) {
                ObjectReference running = frame.thisObject();
                return running instanceof ThreadReference thread ? thread : null;
            }
        }
        return null;
    }

    /** Where each frame stands; equal for the same place, however often asked. */
    List<Location> place() {
        return frames.stream().map(StackFrame::location).toList();
    }

    /**
     * Whether it has gone on from {@code earlier} in the method that got on at all, and not gone back there since. The compiler
     * puts {@code finally} blocks and handlers behind what they guard, so a loop that has caught an exception is soon found
     * before it or at it again, and one that is ended by the exception is not. Where only its inner frames are gone, an exception
     * is on its way through it.
     */
    boolean isBehind(List<Location> earlier) {
        List<Location> now = place();
        for (int depth = 1; depth <= Math.min(now.size(), earlier.size()); depth++) {
            Location here = now.get(now.size() - depth);
            Location there = earlier.get(earlier.size() - depth);
            if (!here.equals(there)) {
                return here.method().equals(there.method()) && here.codeIndex() > there.codeIndex();
            }
        }
        return now.size() < earlier.size();
    }

    /** What a reader calls the place. */
    String where() {
        return Place.of(frames);
    }

    static boolean isOfCell(StackFrame frame) {
        return CellNames.isOfCell(type(frame));
    }

    static boolean isAgent(StackFrame frame) {
        return Landmarks.isAgent(type(frame));
    }

    private static boolean isPrint(StackFrame frame) {
        return type(frame).equals("java.io.PrintStream"); // the agent's own is below it
    }

    private static String name(StackFrame frame) {
        return type(frame) + "." + method(frame);
    }

    static String type(StackFrame frame) {
        return frame.location().declaringType().name();
    }

    static String method(StackFrame frame) {
        return frame.location().method().name();
    }
}
