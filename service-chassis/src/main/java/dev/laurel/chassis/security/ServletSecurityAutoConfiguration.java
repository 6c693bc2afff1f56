package dev.laurel.chassis.security;

import dev.laurel.chassis.ChassisProperties;
import dev.laurel.chassis.web.ServletProblems;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.client.RestTemplate;

/**
 * The filter chain of servlet services, built from their {@link RouteTable}. No sessions; no protection against forged
 * cross-site requests, because a token is never a cookie and so never sent by the browser itself.
 */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration"
        })
@ConditionalOnProperty("laurel.service")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ServletSecurityAutoConfiguration {

    @Bean
    OAuth2TokenValidator<Jwt> tokenRules() {
        return new TokenRules();
    }

    /** The default gives the issuer half a second, which a busy moment of either side takes from a good token. */
    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer patienceWithTheIssuer() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PatientTokenReader.ISSUER_ANSWERS_WITHIN);
        requests.setReadTimeout(PatientTokenReader.ISSUER_ANSWERS_WITHIN);
        return builder -> builder.restOperations(new RestTemplate(requests));
    }

    @Bean
    SecurityFilterChain laurelFilterChain(
            HttpSecurity http,
            RouteTable routes,
            ObjectProvider<OperatorRoutes> added,
            ChassisProperties properties,
            ServletProblems problems,
            MeterRegistry meters) {
        var allowance = new ServletAllowance(
                new ClientAllowance(properties.limits(), meters, TimeMeter.SYSTEM_NANOTIME), problems);
        var roles = new JwtAuthenticationConverter();
        roles.setJwtGrantedAuthoritiesConverter(TokenRules::authorities);
        http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .cors(cors -> cors.configurationSource(request -> BrowserRules.cors(properties)))
                .headers(headers -> tellBrowsers(headers, properties))
                .authorizeHttpRequests(requests -> allow(requests, ActuatorRoutes.all(routes, added)))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(allowance).accessDeniedHandler(problems))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(roles))
                        .authenticationEntryPoint(allowance)
                        .accessDeniedHandler(problems))
                .addFilterAfter(allowance, AnonymousAuthenticationFilter.class);
        return http.build();
    }

    private static void tellBrowsers(HeadersConfigurer<HttpSecurity> headers, ChassisProperties properties) {
        headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives(properties.web().contentSecurityPolicy()))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions -> permissions.policy(BrowserRules.PERMISSIONS));
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            List<Route> routes) {
        // Errors and the continuation of work that was let in before need no second permission.
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll();
        for (Route route : ActuatorRoutes.open()) {
            requests.requestMatchers(route.method(), route.pattern()).permitAll();
        }
        for (Route route : routes) {
            for (HttpMethod method : ActuatorRoutes.methods(route)) {
                var matched = requests.requestMatchers(method, route.pattern());
                if (route.isOpen()) {
                    matched.permitAll();
                } else {
                    matched.hasAnyRole(ActuatorRoutes.roleNames(route));
                }
            }
        }
        requests.requestMatchers(ActuatorRoutes.ALL).hasRole(Role.OPERATOR.name());
        requests.anyRequest().denyAll();
    }
}
