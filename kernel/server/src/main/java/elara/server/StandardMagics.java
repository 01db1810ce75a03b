package elara.server;

import elara.server.magics.Magic;
import elara.server.magics.Magics;
import elara.server.magics.blanks.BlankMagic;
import elara.server.magics.blanks.Blanks;
import elara.server.magics.blanks.CheckMagic;
import elara.server.magics.blanks.GivenMagic;
import elara.server.magics.classpath.ClasspathMagic;
import elara.server.magics.classpath.JarsMagic;
import elara.server.magics.classpath.LoadFromPomMagic;
import elara.server.magics.classpath.MavenMagic;
import elara.server.magics.classpath.MavenRepoMagic;
import elara.server.magics.files.LoadMagic;
import elara.server.magics.session.RestoreMagic;
import elara.server.maven.MavenResolver;
import java.util.ArrayList;
import java.util.List;

/** All magics of the kernel. */
final class StandardMagics {
    private StandardMagics() {
    }

    /**
     * In the order a help text lists them.
     *
     * @param resolver finds what the Maven magics ask for; it remembers what the session has loaded
     */
    static Magics of(MavenResolver resolver) {
        List<Magic> all = new ArrayList<>();
        all.addAll(List.of(new MavenMagic(resolver), new MavenRepoMagic(resolver), new LoadFromPomMagic(resolver), new JarsMagic(),
            new ClasspathMagic()));
        all.addAll(List.of(new LoadMagic()));
        all.addAll(List.of(new RestoreMagic()));
        Blanks blanks = new Blanks();
        all.addAll(List.of(new GivenMagic(blanks), new BlankMagic(blanks), new CheckMagic(blanks)));
        return new Magics(all);
    }
}
