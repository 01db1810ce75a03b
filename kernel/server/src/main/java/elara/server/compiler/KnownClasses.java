package elara.server.compiler;

import com.sun.tools.javac.code.ClassFinder;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Scope;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.ModuleSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The classes that javac has read, which it keeps from task to task. Those of the JDK stay; those of the class path and of cells, all in
 * the unnamed module, can be forgotten, so that the next task looks for them anew.
 */
final class KnownClasses {
    private final Symtab symbols;
    private final ClassFinder finder;
    private final Names names;
    private final ModuleSymbol module;

    private KnownClasses(Context context) {
        symbols = Symtab.instance(context);
        finder = ClassFinder.instance(context);
        names = Names.instance(context);
        module = symbols.unnamedModule;
    }

    /** Those of a task, while that lasts. */
    static KnownClasses of(Context context) {
        return new KnownClasses(context);
    }

    /** Forgets the classes of cells, also those that this task was shown and has not asked for. */
    void forgetCells(Collection<ClassFile> shown) {
        PackageSymbol cells = symbols.getPackage(module, names.fromString(elara.server.compiler.Names.PACKAGE));
        if (cells == null) {
            return;
        }
        shown.forEach(each -> symbols.removeClass(module, names.fromString(each.binaryName())));
        if (cells.members_field != null) {
            copy(cells.members_field).forEach(this::forgetClass);
        }
        forgetMembers(cells);
    }

    /** Forgets, too, what classes of cells name and was not there: javac would go on taking it for something wrong, and not say so again. */
    void forgetMissing() {
        Name cells = names.fromString(elara.server.compiler.Names.PACKAGE);
        List<ClassSymbol> missing = new ArrayList<>();
        symbols.getAllClasses().forEach(type -> {
            if (type.packge().fullname == cells) {
                missing.add(type);
            }
        });
        missing.forEach(type -> symbols.removeClass(module, type.flatname));
    }

    private void forgetClass(Symbol member) {
        if (member instanceof ClassSymbol type) {
            symbols.removeClass(module, type.flatname);
            if (type.members_field != null) {
                copy(type.members_field).forEach(this::forgetClass);
            }
        }
    }

    /** Forgets all of the class path. */
    void forgetLibraries() {
        List<ClassSymbol> classes = new ArrayList<>();
        symbols.getAllClasses().forEach(type -> {
            if (symbols.getClass(module, type.flatname) == type) {
                classes.add(type);
            }
        });
        classes.forEach(type -> symbols.removeClass(module, type.flatname));
        for (Symbol each : module.enclosedPackages) {
            PackageSymbol known = (PackageSymbol) each;
            if (known.modle == module) { // the root of all packages is of no module, and has no members to look for
                forgetMembers(known);
                known.flags_field &= ~Flags.EXISTS;
            }
        }
    }

    private void forgetMembers(PackageSymbol each) {
        each.members_field = null;
        each.completer = finder.getCompleter();
    }

    /** They change meanwhile. */
    private static List<Symbol> copy(Scope members) {
        List<Symbol> copy = new ArrayList<>();
        members.getSymbols().forEach(copy::add);
        return copy;
    }
}
