package elara.helpers.tables;

import elara.helpers.output.View;
import elara.helpers.text.Numbers;
import elara.helpers.text.Values;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records of one type as a table: a row for each record, a column for each of its components. */
public final class RecordTable {
    private RecordTable() {
    }

    /**
     * The table of a list of records; nothing if its first {@value TableView#MAX_ROWS} elements are not records of one type,
     * or if that type has no components or says with a {@code toString} of its own how it wants to be shown.
     */
    public static Optional<View> of(List<?> list) {
        List<?> shown = list.stream().limit(TableView.MAX_ROWS).toList();
        if (shown.isEmpty() || !(shown.get(0) instanceof Record first) || ownToString(first.getClass())
            || !shown.stream().allMatch(each -> each != null && each.getClass() == first.getClass())) {
            return Optional.empty();
        }
        RecordComponent[] components = first.getClass().getRecordComponents();
        List<TableView.Column> columns = new ArrayList<>();
        for (RecordComponent component : components) {
            columns.add(column(component, shown));
        }
        return columns.isEmpty() ? Optional.empty()
            : Optional.of(new TableView(first.getClass().getSimpleName(), columns, TableView.rest(list.size())));
    }

    /** The {@code toString} that the compiler makes is final, people's are not. */
    private static boolean ownToString(Class<?> type) {
        try {
            return !Modifier.isFinal(type.getMethod("toString").getModifiers());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every object has toString", e);
        }
    }

    private static TableView.Column column(RecordComponent component, List<?> records) {
        Class<?> type = component.getType();
        List<Object> values = records.stream().map(record -> value(component.getAccessor(), record)).toList();
        boolean fractions = type == double.class || type == float.class;
        List<String> cells = fractions
            ? List.of(Numbers.aligned(values.stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray()))
            : values.stream().map(Values::text).toList();
        boolean number = Number.class.isAssignableFrom(type)
            || type.isPrimitive() && type != boolean.class && type != char.class;
        return new TableView.Column(component.getName(), number, cells);
    }

    private static Object value(Method accessor, Object record) {
        try {
            accessor.setAccessible(true); // a record of a cell or a method need not be public
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(accessor.getName() + "() of " + record.getClass().getSimpleName() + " failed", e);
        }
    }
}
