package dev.laurel.chassis.security;

import dev.laurel.chassis.web.ServletProblems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 429 to clients that send too many requests. Stands behind the check of the token; a request whose token is
 * refused never comes so far, and is counted by its address when the refusal is answered.
 */
final class ServletAllowance extends OncePerRequestFilter implements AuthenticationEntryPoint {

    private static final String COUNTED = ServletAllowance.class.getName() + ".counted";

    private final ClientAllowance allowance;
    private final ServletProblems problems;

    ServletAllowance(ClientAllowance allowance, ServletProblems problems) {
        this.allowance = allowance;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ActuatorRoutes.isHealth(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = Caller.of(SecurityContextHolder.getContext().getAuthentication());
        if (mayGoOn(Client.of(caller, request.getRemoteAddr()), request, response)) {
            chain.doFilter(request, response);
        }
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException authenticationException)
            throws IOException {
        if (request.getAttribute(COUNTED) != null || mayGoOn(Client.at(request.getRemoteAddr()), request, response)) {
            problems.commence(request, response, authenticationException);
        }
    }

    private boolean mayGoOn(Client client, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(COUNTED, true);
        int seconds = allowance.take(client);
        if (seconds > 0) {
            problems.tooManyRequests(seconds, request, response);
        }
        return seconds == 0;
    }
}
