package dev.laurel.contest;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.util.ArrayList;
import java.util.List;

/**
 * The functions of expressions, the same on every machine. {@code sqrt} of a number below 0 and {@code ln} of one that is
 * not above 0 are 0, so that a formula has a value for every entry.
 */
final class MathFunctions {

    private static final List<String> OF_ONE = List.of("abs", "ceil", "floor", "ln", "sqrt");

    private static final List<String> OF_TWO = List.of("max", "min");

    private MathFunctions() {}

    static List<String> names() {
        List<String> names = new ArrayList<>(OF_ONE);
        names.addAll(OF_TWO);
        return names;
    }

    static List<CelFunctionDecl> declarations() {
        List<CelFunctionDecl> declarations = new ArrayList<>();
        OF_ONE.forEach(name -> declarations.add(CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(name, SimpleType.DOUBLE, SimpleType.DOUBLE))));
        OF_TWO.forEach(name -> declarations.add(CelFunctionDecl.newFunctionDeclaration(
                name,
                CelOverloadDecl.newGlobalOverload(name, SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.DOUBLE))));
        return declarations;
    }

    static List<CelFunctionBinding> bindings() {
        return List.of(
                CelFunctionBinding.from("abs", Double.class, (Double number) -> Math.abs(number)),
                CelFunctionBinding.from("ceil", Double.class, (Double number) -> StrictMath.ceil(number)),
                CelFunctionBinding.from("floor", Double.class, (Double number) -> StrictMath.floor(number)),
                CelFunctionBinding.from(
                        "ln", Double.class, (Double number) -> number > 0 ? StrictMath.log(number) : 0.0),
                CelFunctionBinding.from(
                        "sqrt", Double.class, (Double number) -> number > 0 ? StrictMath.sqrt(number) : 0.0),
                CelFunctionBinding.from(
                        "max", Double.class, Double.class, (Double left, Double right) -> Math.max(left, right)),
                CelFunctionBinding.from(
                        "min", Double.class, Double.class, (Double left, Double right) -> Math.min(left, right)));
    }
}
