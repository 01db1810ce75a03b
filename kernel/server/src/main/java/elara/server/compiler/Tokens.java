package elara.server.compiler;

import com.sun.tools.javac.parser.Scanner;
import com.sun.tools.javac.parser.ScannerFactory;
import com.sun.tools.javac.parser.Tokens.Token;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;

/** The tokens of Java source as javac's own scanner finds them, without comments. */
public final class Tokens {
    private static final ScannerFactory SCANNERS = scanners();

    private Tokens() {
    }

    private static ScannerFactory scanners() {
        Context context = new Context();
        // What is wrong with a token is said when it is parsed.
        context.put(DiagnosticListener.class, diagnostic -> { });
        Log.instance(context).useSource(new SimpleJavaFileObject(URI.create("mem:///tokens"), Kind.SOURCE) { });
        return ScannerFactory.instance(context);
    }

    /** All of them; the last one is the end of the text. */
    public static synchronized List<Token> of(String text) {
        Scanner scanner = SCANNERS.newScanner(text, false);
        List<Token> tokens = new ArrayList<>();
        do {
            scanner.nextToken();
            tokens.add(scanner.token());
        } while (scanner.token().kind != TokenKind.EOF);
        return tokens;
    }

    /** A text on one line, with nothing but its tokens. */
    static String withoutComments(String text) {
        return of(text).stream().map(token -> text.substring(token.pos, token.endPos)).collect(Collectors.joining(" ")).trim();
    }

    /** The identifiers of a text. */
    public static Set<String> namesOf(String text) {
        return names(of(text));
    }

    /** The identifiers among them. */
    static Set<String> names(List<Token> tokens) {
        return tokens.stream().filter(token -> token.kind == TokenKind.IDENTIFIER).map(token -> token.name().toString())
            .collect(Collectors.toSet());
    }
}
