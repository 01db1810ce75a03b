package elara.server.interrupt;

import com.sun.jdi.BooleanValue;
import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.StepRequest;
import elara.agent.Landmarks;
import elara.server.jvm.JdiConnection;
import elara.server.jvm.SessionJvm;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ends what a thread of the session JVM does for a cell, over JDI. */
final class Stopper {
    private static final System.Logger LOG = System.getLogger(Stopper.class.getName());

    /** Between two exceptions: on a busy machine the thread may not have got to run. Code that has caught two will catch them all. */
    private static final int RESPITE_MILLIS = 60;
    private static final int MAX_EXCEPTIONS = 2;

    /** What a thread is left to do before it is cut short; each includes those behind it. */
    enum Patience {
        /** Whatever it does when it is interrupted. */
        ANYTHING,
        /**
         * What it has turned to when it was interrupted or an exception came, {@code finally} blocks and handlers; and what it
         * does with a lock of a library.
         */
        CLEANING_UP,
        /** The initialisation of a library, which is lost for the session if that fails. */
        INITIALIZING,
        NOTHING
    }

    /**
     * What was last sent into a thread: how many exceptions so far, when, the place where that has met it, and whether that is
     * one where Java wakes it.
     */
    private record Sent(int exceptions, long nanos, List<Location> place, boolean waking) {
        static final Sent NOTHING = new Sent(0, 0, List.of(), false);
    }

    /** What a thread was found to do. */
    enum Activity {
        NO_USER_CODE,
        /** It is a pool's worker between two tasks; the next one may be the cell's. */
        LOOKS_FOR_TASKS,
        WAITS,
        COMPUTES
    }

    private final SessionJvm jvm;
    private final int waiting;
    private final Map<ThreadReference, Sent> sent = new HashMap<>();
    private final Map<ThreadReference, StepRequest> returns = new HashMap<>();

    /**
     * Ends what a run does.
     *
     * @param waiting how many requests, to which the run's thread goes back in the end, are not meant
     */
    Stopper(SessionJvm jvm, int waiting) {
        this.jvm = jvm;
        this.waiting = waiting;
    }

    /**
     * Tries once: by {@code Thread.interrupt}, which waiting code notices; then by an exception thrown into the thread, which
     * also ends loops that never wait; and at last, for code that catches everything, by a return from the user's code,
     * past all {@code finally} blocks.
     *
     * <p>An attempt does nothing while the thread does what {@code patience} leaves it to do.
     */
    Activity attempt(ThreadReference thread, Patience patience) {
        try {
            thread.suspend();
            try {
                CallStack stack = stackOf(thread);
                boolean computes = thread.status() == ThreadReference.THREAD_STATUS_RUNNING && !stack.isNative();
                if (!stack.hasUserCode()) {
                    return computes && stack.isPoolWorker() ? Activity.LOOKS_FOR_TASKS : Activity.NO_USER_CODE;
                }
                Activity activity = computes ? Activity.COMPUTES : Activity.WAITS;
                if (patience == Patience.NOTHING || !stack.initializesLibrary()) {
                    if (patience == Patience.ANYTHING) {
                        interrupt(thread, stack);
                    } else if (!isSpared(thread, stack, patience)) {
                        end(thread, stack);
                    }
                }
                return activity;
            } finally {
                thread.resume();
            }
        } catch (VMDisconnectedException e) {
            throw e;
        } catch (IncompatibleThreadStateException | InvalidTypeException | ClassNotLoadedException | RuntimeException e) {
            // JDI has many exceptions for a thread that has ended meanwhile, or cannot be suspended where it is.
            LOG.log(Level.DEBUG, "The thread could not be stopped this time", e);
            return Activity.NO_USER_CODE;
        }
    }

    /** Forgets what has not come about yet: what the threads do next is not meant. */
    synchronized void cancel() {
        List.copyOf(returns.keySet()).forEach(this::cancelReturn);
        try {
            jvm.jdi().setField(Landmarks.OUTPUT, Landmarks.STOPPING, null);
        } catch (InvalidTypeException | ClassNotLoadedException e) {
            throw new IllegalStateException("The agent's class has a field of another type", e);
        }
    }

    private void cancelReturn(ThreadReference thread) {
        StepRequest step = returns.remove(thread);
        if (step != null) {
            jvm.machine().eventRequestManager().deleteEventRequest(step);
        }
    }

    /** What a thread does, for a reader. */
    String where(ThreadReference thread) {
        thread.suspend();
        try {
            return stackOf(thread).where();
        } catch (IncompatibleThreadStateException e) {
            return "unknown code";
        } finally {
            thread.resume();
        }
    }

    private CallStack stackOf(ThreadReference thread) throws IncompatibleThreadStateException {
        return isCellThread(thread) ? new CallStack(thread, waiting) : new CallStack(thread);
    }

    private static boolean isCellThread(ThreadReference thread) {
        return thread.referenceType().name().equals(Landmarks.CELL_THREAD);
    }

    private void interrupt(ThreadReference thread, CallStack stack) {
        boolean waits = waits(thread);
        thread.interrupt();
        sent.put(thread, new Sent(0, System.nanoTime(), stack.place(), waits));
    }

    /** Whether a thread needs a while: what was sent last may be still on its way, or has been met and is answered by cleaning up. */
    private boolean isSpared(ThreadReference thread, CallStack stack, Patience patience) {
        Sent last = sent.getOrDefault(thread, Sent.NOTHING);
        if (patience == Patience.CLEANING_UP && (stack.isInSynchronizedLibrary() || wakes(thread, stack, last))) {
            return true;
        }
        if (stack.isPoolTask()) {
            return false;
        }
        boolean recent = System.nanoTime() - last.nanos() < RESPITE_MILLIS * 1_000_000L;
        return last.exceptions() > 0 && recent
            || patience == Patience.CLEANING_UP && hasHeard(thread, last) && stack.isBehind(last.place());
    }

    /** Whether it is interrupted where Java wakes it, and has not got on since: on a busy machine that takes a while. */
    private static boolean wakes(ThreadReference thread, CallStack stack, Sent last) {
        if (waits(thread)) {
            return isInterrupted(thread);
        }
        return last.waking() && stack.isNative() && stack.place().equals(last.place());
    }

    /** Whether it knows that it has to end. What computed when it was interrupted, knows when it has taken its mark away. */
    private static boolean hasHeard(ThreadReference thread, Sent last) {
        return last.exceptions() > 0 || last.waking() || last != Sent.NOTHING && !isInterrupted(thread);
    }

    private static boolean isInterrupted(ThreadReference thread) {
        return ((BooleanValue) thread.getValue(thread.referenceType().fieldByName("interrupted"))).value();
    }

    private static boolean waits(ThreadReference thread) {
        int status = thread.status();
        return status == ThreadReference.THREAD_STATUS_SLEEPING || status == ThreadReference.THREAD_STATUS_WAIT;
    }

    private void end(ThreadReference thread, CallStack stack)
            throws IncompatibleThreadStateException, InvalidTypeException, ClassNotLoadedException {
        Sent before = sent.getOrDefault(thread, Sent.NOTHING);
        Sent next = new Sent(before.exceptions() + 1, System.nanoTime(), stack.place(), false);
        thread.interrupt();
        if (!stack.canBeStopped()) {
            if (stack.prints()) {
                jvm.jdi().setField(Landmarks.OUTPUT, Landmarks.STOPPING, thread);
                sent.put(thread, next);
            }
            return;
        }
        boolean waits = stack.isNative() || thread.status() == ThreadReference.THREAD_STATUS_MONITOR;
        // A worker goes from one piece of a parallel stream to the next, and each takes an exception to end.
        boolean exception = stack.isPoolTask() || CellThreads.isVirtual(thread) || before.exceptions() < MAX_EXCEPTIONS;
        // Of several exceptions that wait for a blocked thread, the later ones would hit what runs after the cell.
        boolean pending = waits && before.exceptions() > 0 && stack.place().equals(before.place());
        if (exception && !pending) {
            thread.stop((ObjectReference) jvm.jdi().field(Landmarks.AGENT, Landmarks.STOP));
            sent.put(thread, next);
        } else if (thread.status() != ThreadReference.THREAD_STATUS_MONITOR && !CellThreads.isVirtual(thread)) {
            returnAtNextStep(thread, stack.isNative());
        }
    }

    /** Frames can only be left while the thread stands in Java code: at the next instruction, or behind the native method. */
    private synchronized void returnAtNextStep(ThreadReference thread, boolean fromNative) {
        cancelReturn(thread); // it can have one only
        StepRequest step = jvm.machine().eventRequestManager().createStepRequest(thread, StepRequest.STEP_MIN,
            fromNative ? StepRequest.STEP_OUT : StepRequest.STEP_INTO);
        step.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
        JdiConnection.onEvent(step, () -> {
            try {
                returnAt(step);
            } catch (IncompatibleThreadStateException | InvalidTypeException | ClassNotLoadedException | RuntimeException e) {
                LOG.log(Level.DEBUG, "The thread could not be made to return this time", e);
            }
        });
        step.enable();
        returns.put(thread, step);
    }

    private synchronized void returnAt(StepRequest step)
            throws IncompatibleThreadStateException, InvalidTypeException, ClassNotLoadedException {
        ThreadReference thread = step.thread();
        if (returns.get(thread) != step) {
            return;
        }
        cancelReturn(thread);
        CallStack stack = stackOf(thread);
        int target = stack.returnable();
        if (target < 0 || !stack.canBeStopped()) {
            return;
        }
        if (isCellThread(thread)) {
            thread.setValue(thread.referenceType().fieldByName(Landmarks.CUT), jvm.machine().mirrorOf(true));
        }
        if (target > 0) {
            thread.popFrames(stack.frame(target - 1));
        }
        thread.forceEarlyReturn(anyValue(thread.frame(0).location().method()));
    }

    private Value anyValue(Method method) {
        VirtualMachine machine = jvm.machine();
        return switch (method.returnTypeName()) {
            case "void" -> machine.mirrorOfVoid();
            case "boolean" -> machine.mirrorOf(false);
            case "byte" -> machine.mirrorOf((byte) 0);
            case "char" -> machine.mirrorOf((char) 0);
            case "short" -> machine.mirrorOf((short) 0);
            case "int" -> machine.mirrorOf(0);
            case "long" -> machine.mirrorOf(0L);
            case "float" -> machine.mirrorOf(0F);
            case "double" -> machine.mirrorOf(0D);
            default -> null;
        };
    }
}
