package elara.server.errors;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to do about texts that do not have the form that was wanted: dates, names of constants, formats. */
final class TextFormHints {
    private static final Pattern CONVERSION = Pattern.compile("(\\w) != (\\S+)");
    private static final Map<String, String> DATES = Map.of("LocalDate", "2025-12-24", "LocalTime", "18:30", "LocalDateTime",
        "2025-12-24T18:30", "Instant", "2025-12-24T18:30:00Z", "Duration", "PT1H30M", "Period", "P1M2D", "YearMonth", "2025-12");

    private TextFormHints() {
    }

    static String of(Thrown thrown) {
        return switch (thrown.type()) {
            case "java.time.format.DateTimeParseException" -> date(thrown);
            case "java.lang.IllegalArgumentException" -> thrown.message().startsWith("No enum constant ")
                ? "A constant is named exactly as it was declared, capitals included; `values()` has them all." : null;
            case "java.util.IllegalFormatConversionException" -> conversion(thrown.message());
            case "java.util.MissingFormatArgumentException" -> "The format has more places that begin with % than there are values behind it.";
            case "java.util.UnknownFormatConversionException" -> "`%s` writes anything, `%d` a whole number, `%.2f` a number with two decimals,"
                + " and `%%` a percent sign.";
            default -> null;
        };
    }

    private static String date(Thrown thrown) {
        return DATES.entrySet().stream().filter(each -> thrown.methodOf("java.time." + each.getKey()).equals("parse")).findFirst()
            .map(each -> "`" + each.getKey() + ".parse(…)` reads texts such as " + each.getValue()
                + (each.getKey().startsWith("Local") ? "; give a `DateTimeFormatter.ofPattern(…)` for others." : ".")).orElse(null);
    }

    private static String conversion(String message) {
        Matcher matcher = CONVERSION.matcher(message);
        if (!matcher.matches()) {
            return null;
        }
        String type = JavaNames.simple(matcher.group(2));
        String right = switch (type) {
            case "Double", "Float", "BigDecimal" -> "`%f`, or `%.2f` for two decimals";
            case "Integer", "Long", "Short", "Byte", "BigInteger" -> "`%d`";
            case "Character" -> "`%c`";
            default -> "`%s`";
        };
        return "`%" + matcher.group(1) + "` does not write " + article(type) + type + ": use " + right + ".";
    }

    private static String article(String type) {
        return "AEIOU".indexOf(type.charAt(0)) >= 0 ? "an " : "a ";
    }
}
