"""What notebooks and extensions written for JJava name of it, in its older versions and in the newest."""

import pytest

import jars
import kernelspecs

IMPORTS = """\
import org.dflib.jjava.jupyter.kernel.display.*;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
"""

EXTENSION = '''\
package heat;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

public class HeatExtension implements Extension {
    public static int installed;

    @Override
    public void install(BaseKernel kernel) {
        installed++;
        kernel.getRenderer().createRegistration(Heat.class).preferring(MIMEType.TEXT_HTML).supporting(MIMEType.TEXT_PLAIN)
            .register((heat, context) -> context.renderIfRequested(MIMEType.TEXT_HTML, () -> "<b>" + heat.degrees + "</b>"));
        kernel.eval("import heat.*; Heat.use(getKernelInstance());");
    }
}
'''
HEAT = '''\
package heat;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

public class Heat {
    public static String used;
    public final int degrees;

    public Heat(int degrees) {
        this.degrees = degrees;
    }

    public static void use(BaseKernel kernel) {
        used = kernel.getClass().getName();
    }
}
'''
BROKEN = '''\
package broken;

public class BrokenExtension implements org.dflib.jjava.jupyter.Extension {
    public void install(org.dflib.jjava.jupyter.kernel.BaseKernel kernel) {
        throw new IllegalStateException("no such place");
    }
}
'''


@pytest.fixture(scope="module")
def compat_jar():
    return next((kernelspecs.home() / "lib").glob("compat-*.jar"))


@pytest.fixture(scope="module")
def extension(tmp_path_factory, compat_jar):
    """A jar that brings an extension."""
    folder = tmp_path_factory.mktemp("extension")
    classes = jars.compiled(folder, {"heat/Heat.java": HEAT, "heat/HeatExtension.java": EXTENSION}, [compat_jar, jars.agent_jar()])
    return jars.jar(folder / "heat.jar", {"META-INF/services/org.dflib.jjava.jupyter.Extension": "heat.HeatExtension\n"}, classes, "**")


# Names of the older versions, which are those of IJava in other packages

def test_a_registration_shows_values_of_its_type(kernel):
    kernel.ok(IMPORTS)
    kernel.ok('''\
        class Figure { String title = "fig"; }
        org.dflib.jjava.JJava.getKernelInstance().getRenderer().createRegistration(Figure.class).preferring(MIMEType.TEXT_HTML)
            .register((figure, context) -> context.renderIfRequested(MIMEType.TEXT_HTML, () -> "<b>" + figure.title + "</b>"));''')
    assert kernel.ok("new Figure()").data["text/html"] == "<b>fig</b>"


def test_magics_of_the_older_versions(kernel):
    kernel.ok('''\
        import org.dflib.jjava.jupyter.kernel.magic.registry.*;
        class Mine { @LineMagic public String hello(List<String> args) { return "hello " + args; } }
        org.dflib.jjava.JJava.getKernelInstance().getMagics().registerMagics(new Mine());''')
    assert kernel.ok("String greeting = %hello there\ngreeting").result == "hello [there]"


def test_static_imports_of_what_is_there_anyway(kernel):
    outcome = kernel.ok('''\
        import static org.dflib.jjava.runtime.Display.*;
        import static org.dflib.jjava.runtime.Kernel.*;
        org.dflib.jjava.jupyter.kernel.display.DisplayData data = render("c");
        data.putHTML("<i>c</i>");
        display(data);
        eval("40 + 2")''')
    assert outcome.result == "42"
    assert outcome.display[0]["data"] == {"text/plain": "c", "text/html": "<i>c</i>"}


def test_what_is_rendered_is_display_data(kernel):
    assert kernel.ok('DisplayData rendered = render("r");\nrendered').result == "r"
    assert kernel.ok('DisplayData typed = render("<b>t</b>", "text/html");\ntyped').data["text/html"] == "<b>t</b>"


# Names of the newest

def test_the_kernel_of_the_newest(kernel):
    assert kernel.ok('kernel().eval("6 * 7").getData(MIMEType.TEXT_PLAIN)').result == "42"
    assert kernel.ok('kernel().evalBuilder("6 * 7").resolveMagics().eval()').result == "42"
    assert kernel.ok('kernel().evalBuilder("html(\\"<u>x</u>\\")").resolveMagics().renderResults().eval()').data["text/html"] == "<u>x</u>"
    assert kernel.ok("org.dflib.jjava.jupyter.kernel.BaseKernel.notebookKernel() == kernel()").result == "true"
    assert kernel.ok('Object nothing = kernel().eval("int z = 1;");\nnothing == null').result == "true"


def test_magics_of_the_newest(kernel):
    kernel.ok('''\
        import org.dflib.jjava.kernel.JavaKernel;
        class Sum implements org.dflib.jjava.jupyter.kernel.magic.LineMagic<Integer, JavaKernel> {
            public Integer eval(JavaKernel kernel, List<String> args) {
                return args.stream().mapToInt(each -> (int) kernel.evalRaw(each)).sum();
            }
        }
        kernel().getMagicsRegistry().registerLineMagic("sum", new Sum()).registerCellMagic("upper", (kernel, args, body) -> body.toUpperCase());''')
    assert kernel.ok("int total = %sum 1 2*3\ntotal").result == "7"
    assert kernel.ok("%%upper\nabc").display[0]["data"]["text/plain"] == "ABC"
    assert kernel.ok('int more = kernel().getMagicsRegistry().evalLineMagic(kernel(), "sum", List.of("4"));\nmore').result == "4"


def test_arguments_of_a_magic_of_the_newest(kernel):
    assert kernel.ok('''\
        org.dflib.jjava.jupyter.kernel.magic.MagicsArgs.builder().required("file").varargs("rest").keyword("from").onlyKnownFlags().build()
            .parse(List.of("a", "--from=b", "c"))''').result == "{file=[a], rest=[c], from=[b]}"


# Which kernel is meant

def test_the_kernel_is_of_those_whose_names_the_notebook_uses(fresh_kernel):
    fresh_kernel.ok("double[] kernel() { return new double[] {1, 2, 1}; }")
    assert fresh_kernel.ok("kernel()[1]").result == "2.0"
    assert "jjava" not in "\n".join(fresh_kernel.run("kernel(3)").error["traceback"]), "which nobody has heard of"
    assert fresh_kernel.ok("getKernelInstance().getClass().getName()").result == "io.github.spencerpark.ijava.JavaKernel"
    fresh_kernel.ok("org.dflib.jjava.jupyter.kernel.BaseKernel base = getKernelInstance();")
    assert fresh_kernel.ok("getKernelInstance().getClass().getName()").result == "org.dflib.jjava.kernel.JavaKernel"
    assert fresh_kernel.ok("kernel()[1]").result == "2.0"
    fresh_kernel.ok("%reset -f")
    assert "spencerpark" in fresh_kernel.ok("getKernelInstance().getClass().getName()").result


# Extensions

def test_an_extension_is_installed_with_its_jar(fresh_kernel, extension):
    fresh_kernel.ok(f"%jars {extension.as_posix()}")
    assert fresh_kernel.ok("new Heat(30)").data["text/html"] == "<b>30</b>", "its renderer and its import"
    assert fresh_kernel.ok("Heat.used").result == "org.dflib.jjava.kernel.JavaKernel"
    fresh_kernel.ok(f"%classpath {extension.as_posix()}")
    assert fresh_kernel.ok("HeatExtension.installed").result == "1"
    fresh_kernel.ok("%jvm restart")
    assert fresh_kernel.ok("new Heat(31)").data["text/html"] == "<b>31</b>", "another session"


def test_extensions_may_be_unwanted(start_kernel, extension):
    kernel = start_kernel(env={"JJAVA_LOAD_EXTENSIONS": "false"})
    kernel.ok(f"%jars {extension.as_posix()}")
    assert kernel.ok("heat.HeatExtension.installed").result == "0"


def test_an_extension_that_fails_is_told_of(fresh_kernel, extension, tmp_path, compat_jar):
    classes = jars.compiled(tmp_path, {"broken/BrokenExtension.java": BROKEN}, [compat_jar, jars.agent_jar()])
    service = {"META-INF/services/org.dflib.jjava.jupyter.Extension": "broken.BrokenExtension\nbroken.Missing\n"}
    broken = jars.jar(tmp_path / "broken.jar", service, classes, "**")
    outcome = fresh_kernel.ok(f"%jars {broken.as_posix()} {extension.as_posix()}")
    assert "The extension broken.BrokenExtension could not be installed: IllegalStateException: no such place\n" in outcome.stderr
    assert "broken.Missing" in outcome.stderr
    assert fresh_kernel.ok("new Heat(1)").data["text/html"] == "<b>1</b>"
