package elara.server.help;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import elara.server.compiler.CellCompiler;
import elara.server.compiler.Definitions;
import elara.server.help.Lookup.Found;
import elara.server.javadoc.Documentation;
import elara.server.magics.Magic;
import elara.server.magics.code.NameHelp;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What the compiler and sources know of names. */
public final class NamedHelp implements NameHelp {
    private static final Pattern NAME = Pattern.compile("([\\p{L}_$][\\p{L}\\p{Nd}_$.]*)(?:\\(([^()]*)\\))?");

    private final Lookup lookup;
    private final Describer describer;
    private final Values values;
    private Function<String, Optional<Magic>> magics = name -> Optional.empty();

    /**
     * Knows what is defined at the moment.
     *
     * @param values what variables hold
     * @param repository where the sources of Elara's own classes are
     * @param wanted hears of jars without sources whose classes somebody asks about
     */
    public NamedHelp(CellCompiler compiler, Supplier<Definitions> definitions, ClassIndex classes, Values values, Path repository,
            Consumer<Path> wanted) {
        lookup = new Lookup(compiler, definitions, classes);
        describer = new Describer(new ClassSources(repository, wanted));
        this.values = values;
    }

    /** From now on knows magics, by their names. */
    public void learn(Function<String, Optional<Magic>> known) {
        magics = known;
    }

    /** The documentation of a name in code, or of the call whose arguments are written, by MIME type. */
    Optional<Map<String, String>> at(String java, Call call, boolean withSource) {
        return lookup.at(java, call, found -> describer.describe(found, call.argument(), withSource)).map(this::bundle);
    }

    @Override
    public Optional<Map<String, String>> documentation(String name, boolean withSource) {
        if (name.startsWith("%")) {
            return magics.apply(name.replaceFirst("^%+", "")).map(NamedHelp::ofMagic);
        }
        return find(name, found -> describer.describe(found, -1, withSource)).map(this::bundle);
    }

    /** When the compiler is free again: a value's own code may ask the kernel for something that has to be compiled. */
    private Map<String, String> bundle(Description description) {
        return description.bundle(values);
    }

    private static Map<String, String> ofMagic(Magic magic) {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("text/plain", Documentation.ofMarkdown(magic.documentation()).text());
        forms.put("text/markdown", magic.documentation());
        forms.put("text/html", Documentation.ofMarkdown(magic.documentation()).html());
        return forms;
    }

    @Override
    public Optional<String> source(String name) {
        return find(name, found -> describer.source(found));
    }

    @Override
    public Optional<ClassFile> classFile(String name) {
        return find(name, found -> classFile(found.element(), found)).flatMap(each -> each);
    }

    private static Optional<ClassFile> classFile(Element element, Found found) {
        TypeElement type = element instanceof TypeElement self ? self : element.getEnclosingElement() instanceof TypeElement owner ? owner : null;
        if (!(type instanceof ClassSymbol symbol) || symbol.classfile == null) {
            return Optional.empty();
        }
        String member = element == type ? "" : element.getKind() == ElementKind.CONSTRUCTOR ? type.getSimpleName().toString() : element.getSimpleName().toString();
        try (InputStream file = symbol.classfile.openInputStream()) {
            String binaryName = found.place().task().getElements().getBinaryName(type).toString();
            return Optional.of(new ClassFile(binaryName, member, file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> Optional<T> find(String name, Function<Found, T> work) {
        Matcher parts = NAME.matcher(name.replace('#', '.'));
        if (!parts.matches()) {
            return Optional.empty();
        }
        return lookup.named(parts.group(1), found -> work.apply(parts.group(2) == null ? found : withParameters(found, parts.group(2))));
    }

    /** Of several methods, the one whose parameters have types that are written like that; all if there is none. */
    private static Found withParameters(Found found, String types) {
        String wanted = types.replaceAll("\\s+", "");
        List<Meaning> fitting = found.meanings().stream().filter(each -> each.element() instanceof ExecutableElement method
            && String.join(",", method.getParameters().stream().map(one -> Signature.simple(found.place().task().getTypes().erasure(one.asType()))).toList())
                .equals(wanted.replaceAll("\\.\\.\\.", "[]"))).toList();
        return fitting.isEmpty() ? found : new Found(fitting, found.site(), found.place());
    }
}
