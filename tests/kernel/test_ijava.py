"""What notebooks written for IJava 1.3 name of it: renderers, display data, magics, the kernel itself."""

import pytest

IMPORTS = """\
import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.jupyter.kernel.display.*;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import io.github.spencerpark.jupyter.kernel.magic.common.*;
import io.github.spencerpark.jupyter.kernel.magic.registry.*;
"""


@pytest.fixture(autouse=True)
def imported(kernel):
    kernel.ok(IMPORTS)


def shown(outcome):
    return [each["data"] for each in outcome.display]


# Renderers

def test_a_registration_shows_values_of_its_type(kernel):
    kernel.ok('''\
        class Figure { String title = "fig"; }
        IJava.getKernelInstance().getRenderer()
            .createRegistration(Figure.class)
            .preferring(io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.TEXT_HTML)
            .register((figure, ctx) -> {
                ctx.renderIfRequested(MIMEType.TEXT_HTML, () -> "<b>" + figure.title + "</b>");
            });''')
    data = kernel.ok("new Figure()").data
    assert data["text/html"] == "<b>fig</b>" and "Figure" in data["text/plain"]
    assert shown(kernel.ok("display(new Figure());"))[0]["text/html"] == "<b>fig</b>"


def test_a_function_is_asked_for_what_is_wanted(kernel):
    kernel.ok('''\
        class Two { }
        getKernelInstance().getRenderer().createRegistration(Two.class)
            .supporting("text/markdown").preferring("image/svg+xml")
            .register((two, ctx) -> {
                ctx.renderIfRequested(MIMEType.IMAGE_SVG, type -> "<svg/>");
                ctx.renderIfRequested(MIMEType.TEXT_MARKDOWN, (type, out) -> out.putMarkdown("**two**"));
            });''')
    assert set(kernel.ok("new Two()").data) == {"image/svg+xml", "text/plain"}
    assert shown(kernel.ok('display(new Two(), "text/markdown");')) == [{"text/markdown": "**two**"}]


def test_what_renders_itself(kernel):
    kernel.ok('''\
        class Own implements DisplayDataRenderable {
            public Set<MIMEType> getSupportedRenderTypes() { return Set.of(MIMEType.TEXT_LATEX); }
            public void render(RenderContext context) { context.getOutputContainer().putMath("x^2"); }
        }''')
    assert kernel.ok("new Own()").data["text/latex"] == "$$x^2$$"


def test_parameters_reach_the_function(kernel):
    kernel.ok('''\
        class Sized { }
        getKernelInstance().getRenderer().createRegistration(Sized.class).preferring(MIMEType.TEXT_HTML)
            .register((sized, ctx) -> ctx.renderIfRequested(MIMEType.TEXT_HTML, () -> "<p>" + ctx.getParameterAsInt("size", 1)));''')
    assert kernel.ok('getKernelInstance().getRenderer().render(new Sized(), Map.of("size", "7"))').data["text/html"] == "<p>7"
    assert kernel.ok("new Sized()").data["text/html"] == "<p>1"


# Display data

def test_display_data_is_shown(kernel):
    data = kernel.ok('''\
        DisplayData data = new DisplayData("plain");
        data.putHTML("<i>x</i>");
        data.putData(MIMEType.parse("application/vnd.vega.v5+json"), "{}");
        data''').data
    assert (data["text/plain"], data["text/html"], data["application/vnd.vega.v5+json"]) == ("plain", "<i>x</i>", {})


def test_what_is_rendered_is_display_data_for_who_names_that(kernel):
    assert kernel.ok('DisplayData rendered = render("r");\nrendered').result == "r"
    assert kernel.ok('DisplayData typed = render("<b>t</b>", "text/html");\ntyped').data["text/html"] == "<b>t</b>"
    assert kernel.ok('display(render(html("<i>h</i>")));').display[0]["data"]["text/html"] == "<i>h</i>"


def test_display_data_without_text(kernel):
    assert kernel.ok('DisplayData only = new DisplayData(); only.putSVG("<svg/>"); only').data["image/svg+xml"] == "<svg/>"


def test_what_was_shown_can_be_replaced(kernel):
    first = kernel.ok('String id = display("<b>1</b>", "text/html");').contents("display_data")[0]
    later = kernel.ok('updateDisplay(id, "<b>2</b>", "text/html");').contents("update_display_data")[0]
    assert first["transient"] == later["transient"]
    assert (first["data"]["text/html"], later["data"]["text/html"]) == ("<b>1</b>", "<b>2</b>")


def test_the_kernel_shows_data_under_its_own_id(kernel):
    outcome = kernel.ok('DisplayData mine = new DisplayData("a"); mine.setDisplayId("my-id"); getKernelInstance().display(mine);')
    assert outcome.display[0]["transient"] == {"display_id": "my-id"}
    outcome = kernel.ok('getKernelInstance().getIO().display.updateDisplay("my-id", new DisplayData("b"));')
    assert outcome.contents("update_display_data")[0]["data"] == {"text/plain": "b"}


def test_javas_own_pictures_are_shown(kernel):
    assert "image/png" in kernel.ok("new java.awt.image.BufferedImage(2, 2, java.awt.image.BufferedImage.TYPE_INT_RGB)").data


@pytest.mark.parametrize("text", ["text/html", "image/svg+xml", "application/vnd.vega.v5+json", "image/*", "*", "text"])
def test_types_keep_their_names(kernel, text):
    expected = "*/*" if text == "*" else text
    assert kernel.ok(f'MIMEType.parse("{text}").toString()').result == expected


def test_no_type(kernel):
    assert "is not a MIME type" in kernel.run('MIMEType.parse("no type")').error["evalue"]


# Magics

def test_the_shell_magic(kernel):
    kernel.ok("IJava.getKernelInstance().getMagics().registerMagics(Shell.class);")
    assert kernel.ok("%sh echo hello world").stdout == "hello world\n"
    assert kernel.ok("List<String> lines = %sh echo a b\nlines").result == "[a b]"


def test_the_write_file_magic(kernel, tmp_path):
    kernel.ok("IJava.getKernelInstance().getMagics().registerMagics(WriteFile.class);")
    file = tmp_path / "written.txt"
    kernel.ok(f"%%writefile {file.as_posix()}\none\n")
    kernel.ok(f"%%writefile -a {file.as_posix()}\ntwo\n")
    assert file.read_text() == "one\ntwo\n"
    assert "filename" in kernel.run("%%writefile\nx").error["evalue"]


def test_marked_methods_are_magics(kernel):
    kernel.ok('''\
        class Mine {
            @LineMagic(aliases = {"hi"}) public String hello(List<String> args) { return "hello " + args; }
            @LineMagic("both") @CellMagic("both") public String twice(List<String> args, String body) { return args + " " + body; }
            @LineMagic public static void nothing() { System.out.print("nothing"); }
        }
        getKernelInstance().getMagics().registerMagics(new Mine());''')
    assert kernel.ok("String greeting = %hi there\ngreeting").result == "hello [there]"
    assert shown(kernel.ok("%hello")) == [{"text/plain": "hello []"}]
    assert shown(kernel.ok("%%both a\nbody")) == [{"text/plain": "[a] body"}]
    assert kernel.ok("%nothing").stdout == "nothing"


def test_a_method_that_cannot_be_a_magic(kernel):
    error = kernel.run('''\
        class Wrong { @LineMagic public void wrong(int n) { } }
        getKernelInstance().getMagics().registerMagics(new Wrong());''').error
    assert "wrong" in error["evalue"] and "(List<String> args)" in error["evalue"]
    error = kernel.run('''\
        class NotStatic { @LineMagic public void here(List<String> args) { } }
        getKernelInstance().getMagics().registerMagics(NotStatic.class);''').error
    assert "new NotStatic()" in error["evalue"]


def test_functions_are_magics(kernel):
    kernel.ok('''\
        Magics magics = IJava.getKernelInstance().getMagics();
        magics.registerLineMagic("sum", args -> args.stream().mapToInt(Integer::parseInt).sum());
        magics.registerCellMagic("upper", (args, body) -> body.toUpperCase());''')
    assert kernel.ok("int total = %sum 1 2 3\ntotal").result == "6"
    assert shown(kernel.ok("%%upper\nabc")) == [{"text/plain": "ABC"}]
    assert kernel.ok('int more = magics.applyLineMagic("sum", List.of("4"));\nmore').result == "4"
    assert kernel.ok('lineMagic("sum", List.of("5"))').result == "5"
    assert kernel.ok('String up = cellMagic("upper", List.of(), "x");\nup').result == "X"


def test_arguments_of_a_magic(kernel):
    kernel.ok('''\
        MagicsArgs schema = MagicsArgs.builder().required("file").optional("mode").varargs("rest")
            .keyword("from").flag("verbose", 'v', "yes").keyword("once", MagicsArgs.KeywordSpec.ONCE)
            .onlyKnownKeywords().onlyKnownFlags().build();''')
    parsed = kernel.ok('schema.parse(List.of("a", "--from=b", "-v", "--from", "c", "d", "e"))').result
    assert parsed == "{file=[a], mode=[d], rest=[e], from=[b, c], verbose=[yes], once=[]}"
    for wrong, told in [("", "Missing: [file]"), ('"a", "--no"', "no --no"), ('"a", "-x"', "no -x"),
                        ('"a", "--once=1", "--once=2"', "only once"), ('"a", "--from"', "needs a value")]:
        error = kernel.run(f"schema.parse(List.of({wrong}))").error
        assert error["ename"] == "MagicArgsParseException" and told in error["evalue"]


# The kernel

def test_the_kernel_runs_source(kernel):
    assert kernel.ok('getKernelInstance().evalRaw("6 * 7")').result == "42"
    assert kernel.ok('getKernelInstance().eval("html(\\"<u>x</u>\\")")').data["text/html"] == "<u>x</u>"
    assert kernel.ok('Object nothing = getKernelInstance().eval("int z = 1;");\nnothing == null').result == "true"


def test_the_kernel_adds_to_the_class_path(kernel, tmp_path):
    kernel.ok(f'getKernelInstance().addToClasspath("{tmp_path.as_posix()}");')
    assert tmp_path.name in kernel.ok("Thread.currentThread().getContextClassLoader() instanceof java.net.URLClassLoader u ? Arrays.toString(u.getURLs()) : null").result


def test_static_imports_of_what_is_there_anyway(fresh_kernel):
    fresh_kernel.ok("import static io.github.spencerpark.ijava.runtime.Display.*;\nimport static io.github.spencerpark.ijava.runtime.Kernel.*;\n"
                    "import static io.github.spencerpark.ijava.runtime.Magics.*;\nimport io.github.spencerpark.jupyter.kernel.display.DisplayData;")
    outcome = fresh_kernel.ok('display(html("<b>a</b>")); display("<b>b</b>", "text/html"); DisplayData data = render("c"); display(data); eval("1")')
    assert [each["data"].get("text/html") or each["data"]["text/plain"] for each in outcome.display] == ["<b>a</b>", "<b>b</b>", "c"]


# What it costs who has no use for it

def test_its_classes_are_not_loaded_at_the_start(fresh_kernel):
    fresh_kernel.ok("int x = 1;")
    loaded = fresh_kernel.ok('''\
        String histogram = (String) java.lang.management.ManagementFactory.getPlatformMBeanServer().invoke(
            new javax.management.ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
            new Object[] {new String[] {"-all"}}, new String[] {"[Ljava.lang.String;"});
        for (String name : List.of("elara.agent.CellThread", "spencerpark")) {
            System.out.println(name + " " + histogram.contains(name));
        }''').stdout
    assert loaded == "elara.agent.CellThread true\nspencerpark false\n"


def test_its_names_are_not_offered(fresh_kernel):
    def matches(code):
        return fresh_kernel.request("complete_request", {"code": code, "cursor_pos": len(code)})["matches"]

    assert not [each for each in matches("get") if "Kernel" in each]
    assert matches("MIMET") == []
    error = fresh_kernel.run("MIMEType x = null;")
    assert "spencerpark" not in error.error_text


def test_own_definitions_win(fresh_kernel):
    fresh_kernel.ok('String getKernelInstance() { return "mine"; }')
    assert fresh_kernel.ok("getKernelInstance()").result == "mine"
    fresh_kernel.ok("record DisplayData(String text) { }")
    fresh_kernel.ok('elara.display.MimeBundle shown = render(new DisplayData("x"));')
