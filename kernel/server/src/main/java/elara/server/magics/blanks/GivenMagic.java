package elara.server.magics.blanks;

import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Parameter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.InflaterInputStream;

/**
 * {@code %given name versions}: what the course has for a blank, so that later cells work before the student has filled
 * it. {@code versions} is not for reading: the complete cell, a NUL and the cell with the blank open, as UTF-8 compressed
 * by zlib in URL-safe Base64.
 */
public final class GivenMagic implements Magic {

    private final Blanks blanks;

    public GivenMagic(Blanks blanks) {
        this.blanks = blanks;
    }

    @Override
    public List<String> names() {
        return List.of("given");
    }

    @Override
    public String usage() {
        return "%given name versions";
    }

    @Override
    public String summary() {
        return "Says what the course has for a blank, so that later cells work before it is filled; `./lab practice` writes it.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("name", "of the blank"),
                new Parameter("versions", "the complete cell and the open one, compressed"));
    }

    @Override
    public List<String> examples() {
        return List.of("%given forward eJwz…");
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        if (call.arguments().size() != 2) {
            throw new MagicException("%given takes the name of a blank and what the course has for it: this cell is"
                    + " made by `./lab practice`, which makes it again.");
        }
        String[] versions = versions(call.arguments().get(1)).split("\0", -1);
        if (versions.length != 2) {
            throw damaged();
        }
        blanks.give(call.arguments().get(0), new Blanks.Given(versions[0], versions[1]), context);
        return null;
    }

    private static String versions(String encoded) throws MagicException {
        try (InflaterInputStream bytes = new InflaterInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded)))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException notEncoded) {
            throw damaged();
        }
    }

    private static MagicException damaged() {
        return new MagicException("What the course has for this blank cannot be read: the cell was changed. `./lab practice`"
                + " makes it again, and keeps your answers.");
    }
}
