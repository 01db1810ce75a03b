package elara.server;

import elara.server.history.History;
import elara.server.jvm.Surroundings;
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
import elara.server.magics.code.BytecodeMagic;
import elara.server.magics.code.JavadocMagic;
import elara.server.magics.code.NameHelp;
import elara.server.magics.code.SourceMagic;
import elara.server.magics.classpath.ProjectMagic;
import elara.server.magics.dialects.DependencyMagic;
import elara.server.magics.dialects.JavaMagic;
import elara.server.magics.dialects.JshellMagic;
import elara.server.magics.dialects.PomMagic;
import elara.server.magics.explore.DefinitionsMagic;
import elara.server.magics.explore.HistoryMagic;
import elara.server.magics.explore.ImportsMagic;
import elara.server.magics.explore.VarsMagic;
import elara.server.magics.files.CdMagic;
import elara.server.magics.files.LoadMagic;
import elara.server.magics.files.PwdMagic;
import elara.server.magics.files.WritefileMagic;
import elara.server.magics.help.HelpMagic;
import elara.server.magics.help.LsmagicMagic;
import elara.server.magics.session.JvmMagic;
import elara.server.magics.session.ResetMagic;
import elara.server.magics.session.RestoreMagic;
import elara.server.magics.shell.EnvMagic;
import elara.server.magics.shell.ShellMagic;
import elara.server.magics.show.ShowMagic;
import elara.server.magics.timing.TimeMagic;
import elara.server.magics.timing.TimeitMagic;
import elara.server.maven.MavenResolver;
import elara.server.session.CurrentSession;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** All magics of the kernel. */
final class StandardMagics {
    private StandardMagics() {
    }

    /**
     * In the order a help text lists them.
     *
     * @param resolver finds what the Maven magics ask for; it remembers what the session has loaded
     * @param help what is known of names
     */
    static Magics of(MavenResolver resolver, CurrentSession session, Surroundings surroundings, History history, NameHelp help) {
        AtomicReference<Magics> magics = new AtomicReference<>(); // two of them tell of all
        List<Magic> all = new ArrayList<>();
        all.addAll(List.of(new MavenMagic(resolver), new MavenRepoMagic(resolver), new LoadFromPomMagic(resolver),
            new ProjectMagic(resolver, session), new JarsMagic(),
            new ClasspathMagic(resolver)));
        all.addAll(List.of(new VarsMagic(session), DefinitionsMagic.ofMethods(session), DefinitionsMagic.ofTypes(session), new ImportsMagic(session),
            new HistoryMagic(history)));
        all.addAll(List.of(new RestoreMagic(), new ResetMagic(session), new JvmMagic(session)));
        all.addAll(List.of(new TimeMagic(), new TimeitMagic()));
        all.addAll(ShowMagic.all());
        all.addAll(List.of(new LoadMagic(), new WritefileMagic(), new CdMagic(session), new PwdMagic(session)));
        all.addAll(List.of(new ShellMagic("bash", surroundings), new ShellMagic("sh", surroundings), new EnvMagic(surroundings)));
        all.addAll(List.of(new JavadocMagic(help), new SourceMagic(help), new BytecodeMagic(help)));
        all.addAll(List.of(new LsmagicMagic(magics::get), new HelpMagic(magics::get)));
        Blanks blanks = new Blanks();
        all.addAll(List.of(new GivenMagic(blanks), new BlankMagic(blanks), new CheckMagic(blanks)));
        all.addAll(List.of(new DependencyMagic(resolver), new JshellMagic(magics::get), new PomMagic(resolver), new JavaMagic(magics::get)));
        magics.set(new Magics(all));
        return magics.get();
    }
}
