package elara.server.redefinition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Classes of a cell, compiled as the kernel's compiler lays them out. */
final class Compiled {
    private static final Pattern TOP = Pattern.compile("^(?:public |final )*(?:class|interface|enum|record) ([\\w$]+)", Pattern.MULTILINE);

    private Compiled() {
    }

    /** One family for each type, which begins a line of its own. */
    static List<Family> families(String... types) {
        return ofCell("In[3]", types);
    }

    /** The same, of a cell of that name. */
    static List<Family> ofCell(String cell, String... types) {
        String source = String.join("\n", types);
        Map<String, Map<String, byte[]>> byHolder = new LinkedHashMap<>();
        Matcher tops = TOP.matcher(source);
        while (tops.find()) {
            byHolder.put(tops.group(1), new LinkedHashMap<>());
        }
        compile(cell, source).forEach((name, bytes) -> {
            String simple = name.substring(SessionClasses.PACKAGE.length());
            while (!byHolder.containsKey(simple)) {
                simple = simple.substring(0, simple.lastIndexOf('$'));
            }
            byHolder.get(simple).put(name, bytes);
        });
        return byHolder.entrySet().stream().map(each -> new Family(each.getKey(), kind(each.getKey()), each.getValue())).toList();
    }

    private static Family.Kind kind(String holder) {
        return holder.endsWith("$v") ? Family.Kind.VARIABLE : holder.contains("$m") ? Family.Kind.METHOD : Family.Kind.TYPE;
    }

    /** The families of some holders. */
    static List<Family> only(List<Family> families, String... holders) {
        return families.stream().filter(each -> List.of(holders).contains(each.holder())).toList();
    }

    /** Class files by binary names. */
    static Map<String, byte[]> compile(String cell, String source) {
        Map<String, ByteArrayOutputStream> outputs = new TreeMap<>();
        JavaFileManager files = new ForwardingJavaFileManager<JavaFileManager>(
            ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            @Override
            public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("mem:///" + name.replace('.', '/')), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return outputs.computeIfAbsent(name, key -> new ByteArrayOutputStream());
                    }
                };
            }
        };
        JavaFileObject file = new SimpleJavaFileObject(URI.create("mem:///REPL/" + cell.replace("[", "%5B").replace("]", "%5D")),
                JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return "package REPL;\n" + source;
            }

            @Override
            public boolean isNameCompatible(String simpleName, Kind kind) {
                return true;
            }
        };
        assertThat(ToolProvider.getSystemJavaCompiler().getTask(null, files, null, List.of("-g"), null, List.of(file)).call()).isTrue();
        Map<String, byte[]> compiled = new TreeMap<>();
        outputs.forEach((name, bytes) -> compiled.put(name, bytes.toByteArray()));
        return compiled;
    }
}
