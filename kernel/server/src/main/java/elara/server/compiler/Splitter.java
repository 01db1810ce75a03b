package elara.server.compiler;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import com.sun.tools.javac.parser.Tokens.Token;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import elara.server.compiler.Fragments.Fragment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Splits the source of a cell into pieces. What a piece is, javac's parser decides: each fragment is parsed as the forms that it may
 * have, all fragments of a cell in one task, and the first form that is Java counts.
 */
final class Splitter {
    /** How a piece of a cell can be part of a source file. */
    enum Form {
        FILE("", ""),
        STATEMENT("class C{void m()throws Throwable{", "\n}}"),
        /** Without the semicolon that it would need. */
        OPEN_STATEMENT("class C{void m()throws Throwable{", "\n;}}"),
        MEMBER("class C{", "\n}"),
        EXPRESSION("class C{Object o=(", "\n);}");

        final String before;
        final String after;

        Form(String before, String after) {
            this.before = before;
            this.after = after;
        }
    }

    /**
     * A split source.
     *
     * @param problems of what is not Java, the first one of each such piece
     * @param incomplete whether what is wrong is only that more has to come
     */
    record Split(List<Piece> pieces, List<Problem> problems, boolean incomplete) {
    }

    /** A fragment, the forms that are left to try, and what was wrong with those before. */
    private static final class Attempt {
        final Fragment fragment;
        final Piece raw;
        final List<Form> forms;
        Problem worst;
        Piece result;

        Attempt(Fragment fragment, Piece raw, List<Form> forms) {
            this.fragment = fragment;
            this.raw = raw;
            this.forms = new ArrayList<>(forms);
        }

        /** Says that more has to come; what the parser missed first depends on what was put behind the fragment. */
        void endTooEarly() {
            if (worst == null || worst.position() >= raw.text().length()) {
                int end = raw.text().length();
                worst = new Problem(true, "premature.eof", List.of(), "reached end of file while parsing", raw, end, end, end);
            }
        }

        /** How much of the text belongs to the form. */
        int length(Form form) {
            return form == Form.EXPRESSION && fragment.endsWithSemicolon() ? raw.text().length() - 1 : raw.text().length();
        }
    }

    private final Javac javac;

    Splitter(Javac javac) {
        this.javac = javac;
    }

    Split split(Source source) {
        List<Fragment> fragments = Fragments.of(source.text());
        List<Attempt> all = new ArrayList<>();
        for (Fragment fragment : fragments) {
            String text = source.text().substring(fragment.start(), fragment.end());
            Piece raw = new Piece(source, fragment.start(), text, text, fragment.names(), new Piece.Malformed(), "");
            all.add(new Attempt(fragment, raw, forms(fragment)));
        }
        List<Attempt> open = new ArrayList<>(all);
        while (!open.isEmpty()) {
            parse(open);
            open.removeIf(attempt -> attempt.result != null || attempt.forms.isEmpty());
        }
        List<Piece> pieces = all.stream().map(attempt -> attempt.result == null ? attempt.raw : attempt.result).toList();
        List<Attempt> wrong = all.stream().filter(attempt -> attempt.result == null).toList();
        boolean incomplete = wrong.size() == 1 && wrong.get(0) == all.get(all.size() - 1) && isIncomplete(wrong.get(0));
        if (incomplete) {
            wrong.get(0).endTooEarly();
        }
        return new Split(pieces, wrong.stream().map(attempt -> attempt.worst).toList(), incomplete);
    }

    private static boolean isIncomplete(Attempt attempt) {
        String code = attempt.worst.code();
        return code.equals("unclosed.comment") || code.equals("unclosed.text.block") || lacksCatch(attempt.worst) && endsWithTry(attempt)
            || attempt.worst.position() >= attempt.raw.text().length() && !code.startsWith("unclosed");
    }

    private static boolean lacksCatch(Problem problem) {
        return problem.code().startsWith("try.without.catch");
    }

    /** Whether nothing follows a {@code try} that is told to lack its {@code catch}, which may be on the next line. */
    private static boolean endsWithTry(Attempt attempt) {
        Deque<TokenKind> open = new ArrayDeque<>();
        boolean closed = false;
        for (Token token : Tokens.of(attempt.raw.text().substring(attempt.worst.position()))) {
            if (closed && token.kind != TokenKind.EOF) {
                return false;
            }
            Brackets.step(open, token.kind);
            closed |= token.kind == TokenKind.RBRACE && open.isEmpty();
        }
        return true;
    }

    /** The forms that a fragment may have, in the order in which they count. */
    private static List<Form> forms(Fragment fragment) {
        if (fragment.first() == TokenKind.IMPORT || fragment.first() == TokenKind.PACKAGE) {
            return List.of(Form.FILE);
        }
        return switch (fragment.last()) {
            case SEMI -> List.of(Form.STATEMENT, Form.MEMBER, Form.EXPRESSION);
            case RBRACE -> List.of(Form.STATEMENT, Form.MEMBER, Form.EXPRESSION, Form.OPEN_STATEMENT);
            default -> List.of(Form.EXPRESSION, Form.OPEN_STATEMENT, Form.STATEMENT, Form.MEMBER);
        };
    }

    /** Tries the next form of each fragment. */
    private void parse(List<Attempt> attempts) {
        List<Form> forms = attempts.stream().map(attempt -> attempt.forms.remove(0)).toList();
        List<GeneratedUnit> units = new ArrayList<>();
        for (int i = 0; i < attempts.size(); i++) {
            Form form = forms.get(i);
            Attempt attempt = attempts.get(i);
            units.add(new GeneratedUnit("piece").put(form.before).copyHere(attempt.raw, attempt.length(form)).put(form.after));
        }
        javac.parse(units, task -> {
            int next = 0;
            for (CompilationUnitTree tree : task.parse()) {
                Form form = forms.get(next);
                Attempt attempt = attempts.get(next++);
                Problem first = javac.problems().errors().stream().filter(error -> error.piece() == attempt.raw).findFirst().orElse(null);
                if (first == null) {
                    attempt.result = new Classifier(attempt.raw, form, attempt.length(form), tree, Trees.instance(task).getSourcePositions()).classify();
                } else if (attempt.worst == null || first.position() > attempt.worst.position()
                    || first.position() == attempt.worst.position() && lacksCatch(first)) {
                    attempt.worst = first;
                }
            }
            return null;
        });
        for (Attempt attempt : attempts) {
            if (attempt.result == null && attempt.worst == null && attempt.forms.isEmpty()) {
                attempt.endTooEarly();
            }
        }
    }
}
