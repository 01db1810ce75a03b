package elara.server.help.completion;

import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** What a match is, in the words that front ends know; one that is new to them gets a colour and its first letter. */
public enum Kind {
    FUNCTION, INSTANCE, CONSTANT, CLASS, INTERFACE, ENUM, RECORD, ANNOTATION, MODULE, KEYWORD, LABEL, PARAM, MAGIC, OPTION, COORDINATE, PATH;

    /** As a reply names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(Element element) {
        return of(element.getKind());
    }

    static Kind of(ElementKind kind) {
        return switch (kind) {
            case METHOD, CONSTRUCTOR -> FUNCTION;
            case ENUM_CONSTANT -> CONSTANT;
            case CLASS, TYPE_PARAMETER -> CLASS;
            case INTERFACE -> INTERFACE;
            case ENUM -> ENUM;
            case RECORD -> RECORD;
            case ANNOTATION_TYPE -> ANNOTATION;
            case PACKAGE -> MODULE;
            default -> INSTANCE;
        };
    }
}
