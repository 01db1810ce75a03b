package elara.widgets;

/**
 * Functions of the values of one to four controls. What they return is shown; they may throw anything. That each is an action
 * as well lets the compiler choose the function where a lambda could be both.
 */
public final class Functions {
    private Functions() {
    }

    /** A function of one value. */
    public interface One<A> extends Actions.One<A> {
        /** The result, null for nothing to show. */
        Object apply(A first) throws Exception;

        @Override
        default void accept(A first) throws Exception {
            apply(first);
        }
    }

    /** A function of two values. */
    public interface Two<A, B> extends Actions.Two<A, B> {
        /** The result, null for nothing to show. */
        Object apply(A first, B second) throws Exception;

        @Override
        default void accept(A first, B second) throws Exception {
            apply(first, second);
        }
    }

    /** A function of three values. */
    public interface Three<A, B, C> extends Actions.Three<A, B, C> {
        /** The result, null for nothing to show. */
        Object apply(A first, B second, C third) throws Exception;

        @Override
        default void accept(A first, B second, C third) throws Exception {
            apply(first, second, third);
        }
    }

    /** A function of four values. */
    public interface Four<A, B, C, D> extends Actions.Four<A, B, C, D> {
        /** The result, null for nothing to show. */
        Object apply(A first, B second, C third, D fourth) throws Exception;

        @Override
        default void accept(A first, B second, C third, D fourth) throws Exception {
            apply(first, second, third, fourth);
        }
    }
}
