package dev.laurel.chassis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers failures of servlet services as problem+json, those found by the security filters included. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class ServletProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    ServletProblems() {}

    /** Writes the problem, unless the answer has begun. */
    @ExceptionHandler(Exception.class)
    void answer(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(failure, request, response);
    }

    /** The caller is gone: there is nobody to answer. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void ignore(AsyncRequestNotUsableException gone) {}

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException authenticationException)
            throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        write(Problems.unauthenticated(authenticationException), request, response);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException accessDeniedException)
            throws IOException {
        write(Problems.forbidden(), request, response);
    }

    /** The client sends too many requests and may come back after so many seconds. */
    public void tooManyRequests(int seconds, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setIntHeader("Retry-After", seconds);
        write(Problems.tooManyRequests(seconds), request, response);
    }

    static void write(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(Problems.of(failure, id(request)), request, response);
    }

    private static @Nullable String id(HttpServletRequest request) {
        return request.getAttribute(RequestId.ATTRIBUTE) instanceof String id ? id : null;
    }

    static void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        byte[] body = problem.in(id(request)).json();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
