package dev.laurel.contest;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelVarDecl;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.laurel.contracts.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * An expression as CEL evaluates it: every number a double, {@code label("x")}, {@code attribute("x")} and
 * {@code author.x} each one variable, and nothing in it that the language does not have.
 */
final class ExpressionTree {

    /** More digits than any score needs; keeps the exact arithmetic small. */
    static final int MAX_DIGITS = 30;

    private static final Set<String> OPERATORS = Set.of(
            "_+_", "_-_", "-_", "_*_", "_/_", "!_", "_&&_", "_||_", "_?_:_", "_==_", "_!=_", "_<_", "_<=_", "_>_",
            "_>=_", "@in");

    private final String text;
    private final CelAbstractSyntaxTree source;
    private final ExpressionNames names;
    private final Set<String> numbers = new TreeSet<>();
    private final Map<String, Function<Variables, Object>> lookups = new TreeMap<>();
    private final List<CelVarDecl> declarations = new ArrayList<>();
    private final Map<Long, BigDecimal> decimals = new HashMap<>();
    private final CelExpr root;

    private ExpressionTree(String text, CelAbstractSyntaxTree source, ExpressionNames names) throws FormulaException {
        this.text = text;
        this.source = source;
        this.names = names;
        this.root = rewritten(source.getExpr());
    }

    static ExpressionTree of(String text, CelAbstractSyntaxTree parsed, ExpressionNames names) throws FormulaException {
        return new ExpressionTree(text, parsed, names);
    }

    CelExpr root() {
        return root;
    }

    CelAbstractSyntaxTree parsed() {
        return CelAbstractSyntaxTree.newParsedAst(root, source.getSource());
    }

    /** The numbers that the expression reads. */
    Set<String> numbers() {
        return numbers;
    }

    List<CelVarDecl> declarations() {
        return declarations;
    }

    Lookups lookups() {
        return new Lookups(Map.copyOf(lookups));
    }

    /** The constant as it is written. */
    BigDecimal decimal(CelExpr constant) {
        return decimals.getOrDefault(constant.id(), BigDecimal.ZERO);
    }

    /** Where the value of a variable comes from. */
    record Lookups(Map<String, Function<Variables, Object>> byName) {

        Object find(String name, Variables variables) {
            Function<Variables, Object> lookup = byName.get(name);
            if (lookup == null) {
                throw new IllegalStateException("There is no variable " + name + ".");
            }
            return lookup.apply(variables);
        }
    }

    private CelExpr rewritten(CelExpr expression) throws FormulaException {
        return switch (expression.getKind()) {
            case CONSTANT -> constant(expression);
            case IDENT -> name(expression, expression.ident().name());
            case SELECT -> ofAuthor(expression);
            case CALL -> call(expression);
            case LIST -> list(expression);
            default -> throw fault(expression, ExpressionFaults.notAllowed(), ExpressionFaults.allowedForms());
        };
    }

    private CelExpr constant(CelExpr expression) throws FormulaException {
        CelConstant constant = expression.constant();
        return switch (constant.getKind()) {
            case INT64_VALUE -> number(expression, BigDecimal.valueOf(constant.int64Value()));
            case DOUBLE_VALUE -> number(expression, written(expression, constant.doubleValue()));
            case STRING_VALUE, BOOLEAN_VALUE -> expression;
            default -> throw fault(expression, FormulaFaults.notANumber(), ExpressionFaults.allowedForms());
        };
    }

    private BigDecimal written(CelExpr expression, double near) throws FormulaException {
        try {
            return DecimalLiterals.at(text, Positions.index(text, position(expression)), near);
        } catch (NumberFormatException e) {
            throw fault(expression, FormulaFaults.notANumber(), ExpressionFaults.allowedForms());
        }
    }

    private CelExpr number(CelExpr expression, BigDecimal value) throws FormulaException {
        if (value.precision() > MAX_DIGITS || Math.abs(value.scale()) > MAX_DIGITS) {
            throw fault(expression, FormulaFaults.tooManyDigits(MAX_DIGITS), FormulaFaults.fewerDigits());
        }
        decimals.put(expression.id(), value);
        return CelExpr.ofConstant(expression.id(), CelConstant.ofValue(value.doubleValue()));
    }

    private CelExpr name(CelExpr expression, String name) throws FormulaException {
        if (names.numbers().contains(name)) {
            numbers.add(name);
            return variable(expression, name, SimpleType.DOUBLE, variables -> variables.number(name));
        }
        if (names.texts().contains(name)) {
            return variable(expression, name, SimpleType.STRING, variables -> variables.text(name));
        }
        List<String> known = new ArrayList<>(names.numbers());
        known.addAll(names.texts());
        throw fault(expression, ExpressionFaults.unknownName(name), ExpressionFaults.known(name, known));
    }

    private CelExpr variable(CelExpr expression, String name, CelType type, Function<Variables, Object> lookup) {
        if (lookups.put(name, lookup) == null) {
            declarations.add(CelVarDecl.newVarDeclaration(name, type));
        }
        return CelExpr.ofIdent(expression.id(), name);
    }

    private CelExpr ofAuthor(CelExpr expression) throws FormulaException {
        var select = expression.select();
        boolean named = !select.testOnly() && select.operand().getKind() == CelExpr.ExprKind.Kind.IDENT;
        if (!named) {
            throw fault(expression, ExpressionFaults.notAllowed(), ExpressionFaults.allowedForms());
        }
        return name(expression, select.operand().ident().name() + "." + select.field());
    }

    private CelExpr call(CelExpr expression) throws FormulaException {
        var call = expression.call();
        if (call.target().isPresent()) {
            throw fault(expression, ExpressionFaults.notAllowed(), ExpressionFaults.allowedForms());
        }
        String function = call.function();
        if (function.equals("label")) {
            return label(expression);
        }
        if (function.equals("attribute")) {
            String name = "attribute." + onlyText(expression);
            return variable(expression, name, SimpleType.STRING, variables -> variables.text(name));
        }
        if (!OPERATORS.contains(function) && !MathFunctions.names().contains(function)) {
            throw fault(expression, ExpressionFaults.unknownFunction(function), ExpressionFaults.allowedForms());
        }
        var rewritten = CelExpr.CelCall.newBuilder().setFunction(function);
        for (CelExpr argument : call.args()) {
            rewritten.addArgs(rewritten(argument));
        }
        return CelExpr.newBuilder()
                .setId(expression.id())
                .setCall(rewritten.build())
                .build();
    }

    private CelExpr label(CelExpr expression) throws FormulaException {
        String id = onlyText(expression);
        if (!names.labels().contains(id)) {
            throw fault(expression, ExpressionFaults.unknownLabel(id), ExpressionFaults.known(id, names.labels()));
        }
        return variable(expression, "label." + id, SimpleType.BOOL, variables -> variables.hasLabel(id));
    }

    private String onlyText(CelExpr expression) throws FormulaException {
        var arguments = expression.call().args();
        boolean isText = arguments.size() == 1
                && arguments.get(0).getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && arguments.get(0).constant().getKind() == CelConstant.Kind.STRING_VALUE;
        if (!isText) {
            String function = expression.call().function();
            throw fault(expression, ExpressionFaults.oneText(function), ExpressionFaults.oneTextExample(function));
        }
        return arguments.get(0).constant().stringValue();
    }

    private CelExpr list(CelExpr expression) throws FormulaException {
        var rewritten = CelExpr.CelList.newBuilder();
        for (CelExpr element : expression.list().elements()) {
            rewritten.addElements(rewritten(element));
        }
        return CelExpr.newBuilder()
                .setId(expression.id())
                .setList(rewritten.build())
                .build();
    }

    private FormulaException fault(CelExpr expression, LocalizedText problem, LocalizedText remedy) {
        return new FormulaException(position(expression), problem, remedy);
    }

    private int position(CelExpr expression) {
        Integer position = source.getSource().getPositionsMap().get(expression.id());
        return position == null ? 0 : position;
    }
}
