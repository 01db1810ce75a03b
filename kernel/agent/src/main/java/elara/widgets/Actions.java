package elara.widgets;

/** What is to be done with the values of one to four controls; it may throw anything. */
public final class Actions {
    private Actions() {
    }

    /** An action with one value. */
    public interface One<A> {
        /** Does it. */
        void accept(A first) throws Exception;
    }

    /** An action with two values. */
    public interface Two<A, B> {
        /** Does it. */
        void accept(A first, B second) throws Exception;
    }

    /** An action with three values. */
    public interface Three<A, B, C> {
        /** Does it. */
        void accept(A first, B second, C third) throws Exception;
    }

    /** An action with four values. */
    public interface Four<A, B, C, D> {
        /** Does it. */
        void accept(A first, B second, C third, D fourth) throws Exception;
    }
}
