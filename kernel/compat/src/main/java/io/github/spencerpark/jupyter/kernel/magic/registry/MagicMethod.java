package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** A method that is marked as a magic. It takes nothing, or the arguments, and if it is a cell's, the lines below. */
final class MagicMethod {
    private final Object instance;
    private final Method method;

    private MagicMethod(Object instance, Method method) {
        this.instance = instance;
        this.method = method;
    }

    /**
     * Those of a class.
     *
     * @param instance null for static methods
     * @throws IllegalArgumentException if one cannot be called as a magic
     */
    static List<MagicMethod> of(Class<?> type, Object instance) {
        List<MagicMethod> methods = new ArrayList<>();
        for (Method each : type.getDeclaredMethods()) {
            if (each.isAnnotationPresent(LineMagic.class) || each.isAnnotationPresent(CellMagic.class)) {
                check(each, instance);
                each.setAccessible(true); // the class may be a private one
                methods.add(new MagicMethod(instance, each));
            }
        }
        return methods;
    }

    private static void check(Method method, Object instance) {
        Class<?>[] types = method.getParameterTypes();
        boolean cell = method.isAnnotationPresent(CellMagic.class);
        boolean fits = types.length == 0 || types.length == (cell ? 2 : 1) && types[0].isAssignableFrom(List.class)
            && (!cell || types[1].isAssignableFrom(String.class));
        if (!fits) {
            throw new IllegalArgumentException("The method " + method.getName() + " of " + method.getDeclaringClass().getSimpleName()
                + " cannot be a magic: it has to take " + (cell ? "(List<String> args, String body)" : "(List<String> args)") + ".");
        }
        if (instance == null && !Modifier.isStatic(method.getModifiers())) {
            throw new IllegalArgumentException("The method " + method.getName() + " of " + method.getDeclaringClass().getSimpleName()
                + " is not static: register an object, new " + method.getDeclaringClass().getSimpleName() + "(), instead of the class.");
        }
    }

    void register(Magics magics) {
        LineMagic line = method.getAnnotation(LineMagic.class);
        if (line != null) {
            names(line.value(), line.aliases()).forEach(name -> magics.registerLineMagic(name, args -> call(args, null)));
        }
        CellMagic cell = method.getAnnotation(CellMagic.class);
        if (cell != null) {
            names(cell.value(), cell.aliases()).forEach(name -> magics.registerCellMagic(name, this::call));
        }
    }

    private List<String> names(String name, String[] aliases) {
        List<String> names = new ArrayList<>(List.of(aliases));
        names.add(name.isEmpty() ? method.getName() : name);
        return names;
    }

    private Object call(List<String> arguments, String body) throws Exception {
        try {
            return switch (method.getParameterCount()) {
                case 0 -> method.invoke(instance);
                case 1 -> method.invoke(instance, arguments);
                default -> method.invoke(instance, arguments, body);
            };
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }
}
