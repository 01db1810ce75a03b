package elara.server.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Reads the fields of a message's content, and says so when one is missing or of another type. */
public final class Fields {
    private final JsonObject object;
    private final String where;

    /** The fields of {@code object}; {@code where} names it in error messages. */
    public Fields(JsonObject object, String where) {
        this.object = object;
        this.where = where;
    }

    /** A text that must be there. */
    public String string(String name) throws MalformedMessageException {
        JsonElement value = required(name, "a string");
        if (value instanceof JsonPrimitive primitive && primitive.isString()) {
            return primitive.getAsString();
        }
        throw wrong(name, "a string");
    }

    /** A text, or another one if it is missing. */
    public String string(String name, String otherwise) throws MalformedMessageException {
        return isMissing(name) ? otherwise : string(name);
    }

    /** A whole number that must be there; one that is no int becomes the nearest int. */
    public int integer(String name) throws MalformedMessageException {
        JsonElement value = required(name, "a whole number");
        if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
            double number = primitive.getAsDouble();
            if (number == Math.rint(number)) {
                return (int) number;
            }
        }
        throw wrong(name, "a whole number");
    }

    /** A whole number, or another one if it is missing. */
    public int integer(String name, int otherwise) throws MalformedMessageException {
        return isMissing(name) ? otherwise : integer(name);
    }

    /** A truth value, or another one if it is missing. */
    public boolean flag(String name, boolean otherwise) throws MalformedMessageException {
        if (isMissing(name)) {
            return otherwise;
        }
        if (object.get(name) instanceof JsonPrimitive primitive && primitive.isBoolean()) {
            return primitive.getAsBoolean();
        }
        throw wrong(name, "true or false");
    }

    /** An object, or an empty one if it is missing. */
    public JsonObject object(String name) throws MalformedMessageException {
        if (isMissing(name)) {
            return new JsonObject();
        }
        if (object.get(name).isJsonObject()) {
            return object.getAsJsonObject(name);
        }
        throw wrong(name, "an object");
    }

    private JsonElement required(String name, String kind) throws MalformedMessageException {
        if (isMissing(name)) {
            throw new MalformedMessageException(where + " needs the field \"" + name + "\", " + kind);
        }
        return object.get(name);
    }

    private boolean isMissing(String name) {
        return !object.has(name) || object.get(name).isJsonNull();
    }

    private MalformedMessageException wrong(String name, String kind) {
        return new MalformedMessageException("The field \"" + name + "\" of " + where + " must be " + kind);
    }
}
