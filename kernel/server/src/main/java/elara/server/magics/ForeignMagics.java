package elara.server.magics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Magics of other Java kernels that no magic does here, with what a notebook has instead. */
final class ForeignMagics {

    private static final List<String> LANGUAGES = List.of("groovy", "kotlin", "scala", "clojure", "python", "python3", "perl", "ruby", "R");
    private static final List<String> TEMPLATES = List.of("thymeleaf", "mustache", "handlebars", "freemarker", "velocity");
    private static final Map<String, String> INSTEAD = new HashMap<>();

    static {
        LANGUAGES.forEach(each -> INSTEAD.put(each, "Cells are Java here. A program in another language runs from a shell: %%bash."));
        TEMPLATES.forEach(each -> INSTEAD.put(each, "Java fills in a text as well: html(\"<b>%s</b>\".formatted(x)) shows it, markdown(…) too."));
        INSTEAD.put("spark", "Java starts a Spark session as well: SparkSession.builder().master(\"local[*]\").getOrCreate(),"
            + " after %maven org.apache.spark:spark-sql_2.13:4.0.1.");
        INSTEAD.put("sql", "Java asks a database with java.sql.DriverManager.getConnection(…), after %maven with its driver.");
        INSTEAD.put("script", "Commands run with %%bash or %%sh.");
        INSTEAD.put("system", "Commands run with %sh, or with %%bash on several lines.");
        INSTEAD.put("magics", "%lsmagic lists them.");
        INSTEAD.put("image", "Java shows a picture: javax.imageio.ImageIO.read(new File(\"picture.png\")) as the last line of a cell.");
        INSTEAD.put("import", "Write it as Java: import java.util.List;");
        INSTEAD.put("unimport", "A later import of another class of that name takes the place of the former.");
        INSTEAD.put("matplotlib", "Charts are shown where they are the last value of a cell, or with display(…).");
    }

    private ForeignMagics() {
    }

    /** What there is instead of a magic; null if none of these kernels has one of that name. */
    static String instead(String name) {
        return INSTEAD.get(name);
    }
}
