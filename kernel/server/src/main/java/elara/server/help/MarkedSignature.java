package elara.server.help;

import elara.server.javadoc.Documentation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;

/**
 * A declaration in one line, whose parameters are apart so that one can be marked.
 *
 * @param begin up to the parameters; all of it if there are none
 * @param parameters each as it is written; null if it is no method
 * @param end behind them
 * @param variable whether the last parameter stands for any number of arguments
 */
record MarkedSignature(String begin, List<String> parameters, String end, boolean variable) {
    /**
     * That of what a name means.
     *
     * @param owner the class of a member, as it is there; empty at the top level of a cell
     * @param names those of the parameters, if they are known
     */
    static MarkedSignature of(Meaning meaning, String owner, List<String> names) {
        Element element = meaning.element();
        if (element instanceof ExecutableElement method && meaning.type() instanceof ExecutableType type) {
            return ofMethod(method, type, owner, names);
        }
        if (element instanceof TypeElement type) {
            return new MarkedSignature(Signature.ofType(type), null, "", false);
        }
        Object value = element instanceof VariableElement variable ? variable.getConstantValue() : null;
        boolean constant = value instanceof Number || value instanceof Boolean;
        return new MarkedSignature(Signature.simple(meaning.type()) + " " + owner + element.getSimpleName() + (constant ? " = " + value : ""), null, "", false);
    }

    private static MarkedSignature ofMethod(ExecutableElement method, ExecutableType type, String owner, List<String> names) {
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < type.getParameterTypes().size(); i++) {
            String written = Signature.simple(type.getParameterTypes().get(i));
            boolean any = method.isVarArgs() && i == type.getParameterTypes().size() - 1 && written.endsWith("[]");
            String name = i < names.size() ? names.get(i) : "";
            parameters.add(((any ? written.substring(0, written.length() - 2) + "..." : written) + " " + name).strip());
        }
        String variables = Signature.variables(method) + (method.getTypeParameters().isEmpty() ? "" : " ");
        String name = method.getKind() != ElementKind.CONSTRUCTOR ? Signature.simple(type.getReturnType()) + " " + owner + method.getSimpleName()
            : owner.isEmpty() ? method.getEnclosingElement().getSimpleName().toString() : owner.substring(0, owner.length() - 1);
        String thrown = type.getThrownTypes().stream().map(Signature::simple).collect(Collectors.joining(", "));
        return new MarkedSignature(variables + name, parameters, thrown.isEmpty() ? "" : " throws " + thrown, method.isVarArgs());
    }

    /** The parameter that an argument is for, from 0 on; -1 if there is none. */
    int parameterOf(int argument) {
        int count = parameters == null ? 0 : parameters.size();
        return argument < count ? argument : variable ? count - 1 : -1;
    }

    /** As HTML, with the parameter marked that an argument is for. */
    String html(int argument) {
        if (parameters == null) {
            return code(begin);
        }
        StringBuilder html = new StringBuilder(Documentation.escape(begin)).append('(');
        int current = argument < 0 ? -1 : parameterOf(argument);
        for (int i = 0; i < parameters.size(); i++) {
            String parameter = Documentation.escape(parameters.get(i));
            html.append(i > 0 ? ", " : "").append(i == current ? "<mark>" + parameter + "</mark>" : parameter);
        }
        return "<code>" + html.append(')').append(Documentation.escape(end)) + "</code>";
    }

    private static String code(String text) {
        return "<code>" + Documentation.escape(text) + "</code>";
    }

    /** As text, nothing marked. */
    String text() {
        return parameters == null ? begin : begin + "(" + String.join(", ", parameters) + ")" + end;
    }
}
