package elara.server.session;

import java.util.stream.IntStream;

/** Origins of snippets that are whole cells. */
final class Origins {
    private Origins() {
    }

    static Origin of(long number, String code) {
        return new Origin(number, "In[" + number + "]", code, IntStream.rangeClosed(1, (int) code.lines().count()).boxed().toList());
    }
}
