package elara.server.magics.code;

import java.util.Map;
import java.util.Optional;

/** What is known of names: of what cells have defined, of Java and libraries, of magics. */
public interface NameHelp {

    /**
     * The class file of a class, or of the class that has a member.
     *
     * @param binaryName of the class
     * @param member the member's name, which is that of its class for a constructor; empty for the class itself
     */
    record ClassFile(String binaryName, String member, byte[] bytes) {
    }

    /**
     * The documentation of what a name means, by MIME type.
     *
     * @param name such as {@code List.add}, {@code net}, {@code String#length()} or {@code %maven}
     * @param withSource whether its source is wanted, too
     */
    Optional<Map<String, String>> documentation(String name, boolean withSource);

    /** The source of what a name means, as it is written; empty text if nobody has it. */
    Optional<String> source(String name);

    /** The class file of what a name means. */
    Optional<ClassFile> classFile(String name);
}
