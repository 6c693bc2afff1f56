package dev.laurel.awards.domain.rules;

import java.util.Comparator;

/**
 * Orders strings by their code points, as UTF-8 bytes order. {@link String#compareTo} orders by UTF-16 units, which
 * differs above U+FFFF.
 */
public enum CodePointOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean aboveBmp = Character.isSurrogate(a);
                if (aboveBmp != Character.isSurrogate(b)) {
                    return aboveBmp ? 1 : -1;
                }
                return Character.compare(a, b);
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
