package elara.server.interrupt;

import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.Method;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.StepRequest;
import elara.agent.Landmarks;
import elara.server.jvm.JdiConnection;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Returns from the user's code, past all its {@code finally} blocks. Frames can only be left while the thread stands in Java code:
 * at its next instruction, or behind the native method that it is in.
 */
final class ForcedReturns {
    private static final System.Logger LOG = System.getLogger(ForcedReturns.class.getName());

    /** The frames that a suspended thread may leave. */
    interface Stacks {
        CallStack of(ThreadReference suspended) throws IncompatibleThreadStateException;
    }

    private final VirtualMachine machine;
    private final Stacks stacks;
    private final Map<ThreadReference, StepRequest> requested = new HashMap<>();

    ForcedReturns(VirtualMachine machine, Stacks stacks) {
        this.machine = machine;
        this.stacks = stacks;
    }

    /** Has a thread return as soon as it can. */
    synchronized void request(ThreadReference thread, boolean fromNative) {
        if (requested.containsKey(thread)) {
            return; // a new one each time would take the place of one that has just come about, again and again on a busy machine
        }
        StepRequest step = machine.eventRequestManager().createStepRequest(thread, StepRequest.STEP_MIN,
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
        requested.put(thread, step);
    }

    /** Forgets those that have not come about yet. */
    synchronized void cancel() {
        List.copyOf(requested.keySet()).forEach(this::cancel);
    }

    private void cancel(ThreadReference thread) {
        StepRequest step = requested.remove(thread);
        if (step != null) {
            machine.eventRequestManager().deleteEventRequest(step);
        }
    }

    private synchronized void returnAt(StepRequest step)
            throws IncompatibleThreadStateException, InvalidTypeException, ClassNotLoadedException {
        ThreadReference thread = step.thread();
        if (requested.get(thread) != step) {
            return;
        }
        cancel(thread);
        CallStack stack = stacks.of(thread);
        int target = stack.returnable();
        if (target < 0 || !stack.canBeStopped()) {
            return;
        }
        if (Stopper.isCellThread(thread)) {
            thread.setValue(thread.referenceType().fieldByName(Landmarks.CUT), machine.mirrorOf(true));
        }
        if (target > 0) {
            thread.popFrames(stack.frame(target - 1));
        }
        thread.forceEarlyReturn(anyValue(thread.frame(0).location().method()));
    }

    private Value anyValue(Method method) {
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
