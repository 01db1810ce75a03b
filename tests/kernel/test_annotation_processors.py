"""Annotation processors of the class path, such as this one, which does whatever its annotations say."""

import time
from pathlib import Path

import pytest

import kernelspecs
from jars import compiled, jar

ANNOTATIONS = ("Companion", "Refused", "Warned", "Nowhere", "Thrown", "Endless", "Wrong", "Elsewhere")

PROCESSOR = """\
package marks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import javax.tools.StandardLocation;

@SupportedAnnotationTypes({%s})
public class Marks extends AbstractProcessor {
    static {
        mark("loaded");
    }

    static void mark(String what) {
        try {
            Files.createFile(Path.of(Marks.class.getProtectionDomain().getCodeSource().getLocation().toURI()).resolveSibling(what));
        } catch (Exception e) {
            // it is there already
        }
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                process(annotation.getSimpleName().toString(), element);
            }
        }
        return false;
    }

    void process(String annotation, Element element) {
        String name = element.getSimpleName().toString();
        switch (annotation) {
            case "Companion" -> companion("REPL", name, "return " + element.getEnclosedElements().size() + ";");
            case "Wrong" -> companion("REPL", name, "return nothing;");
            case "Elsewhere" -> companion("elsewhere", name, "return 1;");
            case "Refused" -> processingEnv.getMessager().printMessage(Kind.ERROR, "no " + name, element);
            case "Warned" -> processingEnv.getMessager().printMessage(Kind.WARNING, "mind " + name, element);
            case "Nowhere" -> processingEnv.getMessager().printMessage(Kind.ERROR, "somewhere");
            case "Thrown" -> throw new IllegalStateException("gone wrong");
            default -> {
                mark("endless");
                for (int i = 0; ; i++) { }
            }
        }
    }

    void companion(String packageName, String name, String body) {
        String made = name + "Companion";
        try (Writer out = processingEnv.getFiler().createSourceFile(packageName + "." + made).openWriter()) {
            out.write("package " + packageName + "; class " + made + " { static class Inner { }\\n"
                + "static int members() { Runnable none = () -> { }; none.run();\\n" + body + " } }");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            processingEnv.getFiler().createResource(StandardLocation.CLASS_OUTPUT, "", "META-INF/" + made).openOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
"""


@pytest.fixture(scope="module")
def marks(tmp_path_factory):
    folder = tmp_path_factory.mktemp("processors")
    supported = ", ".join(f'"marks.{name}"' for name in ANNOTATIONS)
    sources = {f"marks/{name}.java": f"package marks; public @interface {name} {{ }}" for name in ANNOTATIONS}
    classes = compiled(folder / "sources", {**sources, "marks/Marks.java": PROCESSOR % supported})
    service = {"META-INF/services/javax.annotation.processing.Processor": "marks.Marks\n"}
    return jar(folder / "marks.jar", service, classes, "marks")


@pytest.fixture
def kernel(marks, tmp_path):
    """A kernel with the processor, which may take three seconds."""
    for mark in ("loaded", "endless"):
        (marks.parent / mark).unlink(missing_ok=True)
    with kernelspecs.running(kernelspecs.changed(tmp_path / "specs", ["-Delara.processorSeconds=3"])) as running:
        running.ok(f'%jars "{marks}"\nimport marks.*;')
        yield running


def wait_for(path: Path):
    end = time.monotonic() + 60
    while not path.exists():
        assert time.monotonic() < end, path
        time.sleep(0.02)


def test_what_is_generated_belongs_to_what_it_is_made_for(kernel):
    kernel.ok("@Companion class A { int x; }\nvar members = ACompanion.members();")
    assert kernel.ok("members").result == "2"
    assert kernel.ok("ACompanion.members() + new ACompanion.Inner().getClass().getSimpleName()").result == "2Inner"
    kernel.ok("int twice() { return 2 * ACompanion.members(); }")
    kernel.ok("@Companion class A { int x; int y; }")
    assert kernel.ok("twice()").result == "6"
    outcome = kernel.ok("class A { }")
    assert "twice" in outcome.stderr
    assert "acompanion" in kernel.run("ACompanion.members()").error_text
    assert kernel.ok("@Companion class A { }\ntwice()").result == "2"


def test_what_is_generated_outlives_the_session(kernel):
    kernel.ok("@Companion class A { int x; }")
    assert kernel.run("Runtime.getRuntime().halt(1);").status == "error"
    assert kernel.ok("ACompanion.members()").result == "2"


def test_a_definition_that_waits(kernel):
    kernel.ok("@Companion class A { Later later; }")
    assert kernel.ok("class Later { }\nACompanion.members()").result == "2"


def test_without_its_annotations_it_is_not_loaded(kernel, marks):
    kernel.ok('@Deprecated class Plain { @Override public String toString() { return "plain"; } }\n"@Companion"')
    kernel.ok("@interface Own { }\n@Own class Marked { }  // @Companion")
    assert not (marks.parent / "loaded").exists()
    kernel.ok("@Companion class A { }")
    assert (marks.parent / "loaded").exists()


def test_its_errors_and_warnings(kernel):
    outcome = kernel.run("int before = 1;\n@Refused class A { }")
    assert "no a" in outcome.error_text and ":2" in outcome.error_text
    assert "before" in kernel.run("before").error_text
    assert "somewhere" in kernel.run("@Nowhere class A { }").error_text
    assert "mind A" in kernel.ok("@Warned class A { }").stderr


def test_errors_in_what_is_generated(kernel):
    outcome = kernel.run("@Wrong class A { }")
    assert "acompanion.java" in outcome.error_text and "nothing" in outcome.error_text
    assert "package" in kernel.run("@Elsewhere class A { }").error_text


def test_one_that_throws(kernel):
    outcome = kernel.run("@Thrown class A { }")
    assert "marks of marks.jar" in outcome.error_text and "gone wrong" in outcome.error_text
    assert kernel.ok("@Companion class A { }\nACompanion.members()").result == "1"


def test_one_that_does_not_end(kernel):
    outcome = kernel.run("@Endless class A { }")
    assert "marks of marks.jar" in outcome.error_text and "3 s" in outcome.error_text
    assert kernel.ok("@Companion class A { }\nACompanion.members()").result == "1"


def test_one_that_does_not_end_is_interrupted(marks, tmp_path):
    (marks.parent / "endless").unlink(missing_ok=True)
    with kernelspecs.running(kernelspecs.changed(tmp_path / "specs", ["-Delara.processorSeconds=1000"])) as kernel:
        kernel.ok(f'%jars "{marks}"\nimport marks.*;')
        msg_id = kernel.start("@Endless class A { }")
        wait_for(marks.parent / "endless")
        kernel.send("interrupt_request", {}, "control")
        assert kernel.finish(msg_id).error["ename"] == "KeyboardInterrupt"
        assert kernel.ok("@Companion class A { }\nACompanion.members()").result == "1"


def test_lombok(fresh_kernel):
    fresh_kernel.ok("%maven org.projectlombok:lombok:1.18.42\nimport lombok.*;")
    cell = "@Data @AllArgsConstructor class Point { private final int x; private int y; }\nvar p = new Point(1, 2);\np.setY(5);\np"
    assert fresh_kernel.ok(cell).result == "Point(x=1, y=5)"
    assert fresh_kernel.ok("p.getX() + p.getY()").result == "6"
    assert "setx" in fresh_kernel.run("p.setX(1)").error_text
    fresh_kernel.ok("@Builder class Box { Content content; }")
    assert fresh_kernel.ok("class Content { }\nBox.builder().content(new Content()).build().content != null").result == "true"
