package dev.laurel.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.laurel.contracts.Limits;
import dev.laurel.contracts.contests.Counter;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreFormulaTest {

    @Test
    void takesDecimalsExactlyAsWritten() throws FormulaException {
        var formula = ScoreFormula.compile("views*0.01 + likes*0.2 + comments*0.2 + collects*0.3");

        assertThat(formula)
                .isEqualTo(new LinearFormula(
                        Map.of(
                                Counter.VIEWS, new BigDecimal("0.01"),
                                Counter.LIKES, new BigDecimal("0.2"),
                                Counter.COMMENTS, new BigDecimal("0.2"),
                                Counter.COLLECTS, new BigDecimal("0.3")),
                        BigDecimal.ZERO));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            likes                                  ; 1
            0.1*likes                              ; 0.1
            likes * 0.1000000000000000055          ; 0.1000000000000000055
            -likes                                 ; -1
            -0.25*likes                            ; -0.25
            - 0.25 * likes                         ; -0.25
            likes * -0.25                          ; -0.25
            likes - 0.5*likes                      ; 0.5
            -(likes - 3*likes)                     ; 2
            (likes + views - views) * 3            ; 3
            likes/100                              ; 0.01
            likes/8                                ; 0.125
            1/2*likes                              ; 0.5
            likes*100                              ; 100
            1e-3*likes                             ; 0.001
            1.5E2*likes                            ; 150
            .5*likes                               ; 0.5
            0x10*likes                             ; 16
            likes + (0.1+0.2)*likes                ; 1.3
            9007199254740993*likes                 ; 9007199254740993
            """)
    void weighsLikes(String formula, BigDecimal weight) throws FormulaException {
        assertThat(ScoreFormula.compile(formula))
                .isEqualTo(new LinearFormula(Map.of(Counter.LIKES, weight), BigDecimal.ZERO));
    }

    @Test
    void keepsAConstant() throws FormulaException {
        assertThat(ScoreFormula.compile("2*(likes + 1.5) - 0.5").constant()).isEqualTo(new BigDecimal("2.5"));
    }

    @Test
    void readsFormulasOfSeveralLines() throws FormulaException {
        assertThat(ScoreFormula.compile("views*0.01\n  + likes // the rest\n").weight(Counter.VIEWS))
                .isEqualTo(new BigDecimal("0.01"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            likes*views                    ; 5 ; A counter times a counter
            views + sqrt(likes)            ; 12; Only linear
            views > 3                      ; 6 ; Only linear
            views ? likes : comments       ; 6 ; Only linear
            likes.size()                   ; 10; Only linear
            article.likes                  ; 7 ; Only linear
            [likes]                        ; 0 ; Only linear
            views*0.01 + like*0.2          ; 13; There is no counter named "like"
            Likes                          ; 0 ; There is no counter named "Likes"
            100/likes                      ; 3 ; Division by a counter
            likes/0                        ; 5 ; Division by zero
            likes/(1-1.0)                  ; 5 ; Division by zero
            likes/3                        ; 5 ; The quotient
            likes % 2                      ; 6 ; Only linear
            likes * true                   ; 8 ; A decimal number
            likes * "2"                    ; 8 ; A decimal number
            likes * 2u                     ; 8 ; A decimal number
            likes - likes                  ; 0 ; No counter matters
            42                             ; 0 ; No counter matters
            likes *                        ; 7 ; The formula ends too early
            likes + ) views                ; 8 ; The formula cannot be read from ")"
            likes views                    ; 6 ; The formula cannot be read from "views"
            likes ＋ views                 ; 6 ; The formula cannot be read from "＋"
            likes*1e-40                    ; 6 ; The number has more than
            likes*1e99999                  ; 6 ; The number has more than
            likes*1.2345678901234567890123456789012 ; 6 ; The number has more than
            likes*1e20*1e20                ; 10; The number has more than
            """)
    void refusesWithPlaceAndReason(String formula, int position, String problem) {
        var fault = catchThrowableOfType(FormulaException.class, () -> ScoreFormula.compile(formula));

        assertThat(fault).as(formula).isNotNull();
        assertThat(fault.problem().en()).startsWith(problem);
        assertThat(fault.position()).as(fault.problem().en()).isEqualTo(position);
        assertThat(fault.problem().zh()).isNotBlank();
        assertThat(fault.remedy().zh()).isNotBlank();
        assertThat(fault.remedy().en()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void refusesAnEmptyFormula(String formula) {
        var fault = catchThrowableOfType(FormulaException.class, () -> ScoreFormula.compile(formula));

        assertThat(fault.problem().en()).isEqualTo("The formula is empty.");
    }

    @Test
    void guessesTheCounterThatWasMeant() {
        var fault = catchThrowableOfType(FormulaException.class, () -> ScoreFormula.compile("coments*2"));

        assertThat(fault.remedy().en()).startsWith("Did you mean comments?");
    }

    @Test
    void refusesDeepAndLongFormulasWithoutFailing() {
        var deep = catchThrowableOfType(
                FormulaException.class, () -> ScoreFormula.compile("(".repeat(400) + "likes" + ")".repeat(400)));
        var signs = catchThrowableOfType(FormulaException.class, () -> ScoreFormula.compile("-".repeat(900) + "("));
        var longOne = catchThrowableOfType(
                FormulaException.class, () -> ScoreFormula.compile("likes+".repeat(Limits.FORMULA_LENGTH) + "1"));

        assertThat(deep.problem().en()).isEqualTo("The formula has too many terms or parentheses.");
        assertThat(signs).isNotNull();
        assertThat(longOne.problem().en()).isEqualTo("The formula is too long.");
    }

    @Test
    void readsManyTermsOfOneFormula() throws FormulaException {
        assertThat(ScoreFormula.compile("likes+".repeat(150) + "1").weight(Counter.LIKES))
                .isEqualTo(new BigDecimal("150"));
    }
}
