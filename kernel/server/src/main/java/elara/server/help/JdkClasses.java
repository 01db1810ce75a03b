package elara.server.help;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.ElementKind;

/** The classes of the packages that the JDK's modules export. */
public enum JdkClasses implements ClassRoot {
    ALL;

    private static final FileSystem RUNTIME = FileSystems.getFileSystem(URI.create("jrt:/"));

    /** The module of each exported package. */
    private static final Map<String, String> EXPORTED = exported();

    private static Map<String, String> exported() {
        Map<String, String> modules = new TreeMap<>();
        for (Module module : ModuleLayer.boot().modules()) {
            for (ModuleDescriptor.Exports each : module.getDescriptor().exports()) {
                if (!each.isQualified()) {
                    modules.put(each.source(), module.getName());
                }
            }
        }
        return modules;
    }

    /** The names of the packages. */
    public static Set<String> packages() {
        return EXPORTED.keySet();
    }

    @Override
    public void list(ClassNames names) {
        EXPORTED.forEach((packageName, module) -> {
            Path folder = RUNTIME.getPath("modules", module, packageName.replace('.', '/'));
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.class")) {
                for (Path file : files) {
                    String name = file.getFileName().toString();
                    names.add(packageName, name.substring(0, name.length() - ".class".length()));
                }
            } catch (IOException e) {
                return; // a module that is not in the runtime image
            }
        });
    }

    @Override
    public Optional<ElementKind> publicKind(String binaryName) {
        return ClassAccess.publicKind(binaryName, name -> {
            String module = EXPORTED.get(name.substring(0, name.lastIndexOf('.')));
            return module == null ? null : Files.newInputStream(RUNTIME.getPath("modules", module, name.replace('.', '/') + ".class"));
        });
    }
}
