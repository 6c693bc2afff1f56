package dev.laurel.contest;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.laurel.contest.CompiledCondition.Comparison;
import dev.laurel.contest.CompiledCondition.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out whether a condition is nothing but comparisons of numbers with constants. */
final class Comparisons {

    private static final Map<String, Operator> OPERATORS = Map.of(
            "_<_", Operator.LESS,
            "_<=_", Operator.AT_MOST,
            "_==_", Operator.EQUAL,
            "_!=_", Operator.NOT_EQUAL,
            "_>=_", Operator.AT_LEAST,
            "_>_", Operator.MORE);

    private Comparisons() {}

    static Optional<List<Comparison>> of(ExpressionTree tree) {
        List<Comparison> found = new ArrayList<>();
        return collect(tree.root(), tree, found) ? Optional.of(found) : Optional.empty();
    }

    private static boolean collect(CelExpr expression, ExpressionTree tree, List<Comparison> found) {
        if (expression.getKind() != CelExpr.ExprKind.Kind.CALL) {
            return false;
        }
        var call = expression.call();
        if (call.function().equals("_&&_")) {
            return call.args().stream().allMatch(argument -> collect(argument, tree, found));
        }
        Operator operator = OPERATORS.get(call.function());
        if (operator == null) {
            return false;
        }
        CelExpr left = call.args().get(0);
        CelExpr right = call.args().get(1);
        if (isNumber(left, tree) && isConstant(right)) {
            return found.add(new Comparison(left.ident().name(), operator, tree.decimal(right)));
        }
        return isConstant(left)
                && isNumber(right, tree)
                && found.add(new Comparison(right.ident().name(), mirrored(operator), tree.decimal(left)));
    }

    private static boolean isNumber(CelExpr expression, ExpressionTree tree) {
        return expression.getKind() == CelExpr.ExprKind.Kind.IDENT
                && tree.numbers().contains(expression.ident().name());
    }

    private static boolean isConstant(CelExpr expression) {
        return expression.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && expression.constant().getKind() == CelConstant.Kind.DOUBLE_VALUE;
    }

    private static Operator mirrored(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.MORE;
            case AT_MOST -> Operator.AT_LEAST;
            case AT_LEAST -> Operator.AT_MOST;
            case MORE -> Operator.LESS;
            case EQUAL, NOT_EQUAL -> operator;
        };
    }
}
