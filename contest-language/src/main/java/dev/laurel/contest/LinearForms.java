package dev.laurel.contest;

import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds out whether an expression is a weighted sum with exact decimal weights. */
final class LinearForms {

    private final ExpressionTree tree;

    private LinearForms(ExpressionTree tree) {
        this.tree = tree;
    }

    static Optional<CompiledFormula.Linear> of(ExpressionTree tree) {
        return new LinearForms(tree).sum(tree.root()).filter(Sum::isShort).map(Sum::compiled);
    }

    private Optional<Sum> sum(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT -> Optional.of(new Sum(Map.of(), tree.decimal(expression)));
            case IDENT -> Optional.of(new Sum(Map.of(expression.ident().name(), BigDecimal.ONE), BigDecimal.ZERO));
            case CALL ->
                operation(expression.call().function(), expression.call().args())
                        .filter(Sum::isShort);
            default -> Optional.empty();
        };
    }

    private Optional<Sum> operation(String function, List<CelExpr> arguments) {
        return switch (function) {
            case "-_" -> sum(arguments.get(0)).map(Sum::negated);
            case "_+_" -> both(arguments).map(pair -> pair.left().plus(pair.right()));
            case "_-_" ->
                both(arguments).map(pair -> pair.left().plus(pair.right().negated()));
            case "_*_" -> both(arguments).flatMap(LinearForms::product);
            case "_/_" -> both(arguments).flatMap(LinearForms::quotient);
            default -> Optional.empty();
        };
    }

    private Optional<Pair> both(List<CelExpr> arguments) {
        return sum(arguments.get(0)).flatMap(left -> sum(arguments.get(1)).map(right -> new Pair(left, right)));
    }

    private static Optional<Sum> product(Pair pair) {
        if (pair.left().isConstant()) {
            return Optional.of(pair.right().times(pair.left().constant()));
        }
        return pair.right().isConstant()
                ? Optional.of(pair.left().times(pair.right().constant()))
                : Optional.empty();
    }

    private static Optional<Sum> quotient(Pair pair) {
        if (!pair.right().isConstant() || pair.right().constant().signum() == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(pair.left().dividedBy(pair.right().constant()));
        } catch (ArithmeticException e) {
            // A third, say: no finite decimal.
            return Optional.empty();
        }
    }

    private record Pair(Sum left, Sum right) {}

    private record Sum(Map<String, BigDecimal> weights, BigDecimal constant) {

        boolean isConstant() {
            return weights.isEmpty();
        }

        /** Exact arithmetic with numbers of any length would take any time. */
        boolean isShort() {
            return isShort(constant) && weights.values().stream().allMatch(Sum::isShort);
        }

        private static boolean isShort(BigDecimal number) {
            return number.precision() <= ExpressionTree.MAX_DIGITS
                    && Math.abs(number.scale()) <= ExpressionTree.MAX_DIGITS;
        }

        Sum plus(Sum other) {
            Map<String, BigDecimal> sum = new TreeMap<>(weights);
            other.weights.forEach((name, weight) -> sum.merge(name, weight, BigDecimal::add));
            return new Sum(sum, constant.add(other.constant));
        }

        Sum negated() {
            return times(BigDecimal.ONE.negate());
        }

        Sum times(BigDecimal factor) {
            Map<String, BigDecimal> product = new TreeMap<>();
            weights.forEach((name, weight) -> product.put(name, weight.multiply(factor)));
            return new Sum(product, constant.multiply(factor));
        }

        Sum dividedBy(BigDecimal divisor) {
            Map<String, BigDecimal> quotient = new TreeMap<>();
            weights.forEach((name, weight) -> quotient.put(name, weight.divide(divisor)));
            return new Sum(quotient, constant.divide(divisor));
        }

        CompiledFormula.Linear compiled() {
            Map<String, BigDecimal> used = new TreeMap<>();
            weights.forEach((name, weight) -> {
                if (weight.signum() != 0) {
                    used.put(name, plain(weight));
                }
            });
            return new CompiledFormula.Linear(used, plain(constant));
        }

        private static BigDecimal plain(BigDecimal value) {
            var stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }
}
