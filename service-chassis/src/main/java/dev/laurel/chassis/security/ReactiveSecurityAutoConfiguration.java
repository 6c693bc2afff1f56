package dev.laurel.chassis.security;

import dev.laurel.chassis.ChassisProperties;
import dev.laurel.chassis.web.ReactiveProblems;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import reactor.core.publisher.Flux;

/** The filter chain of reactive services, built from their {@link RouteTable} to the same rules as the servlet one. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.reactive.ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration"
        })
@ConditionalOnProperty("laurel.service")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class ReactiveSecurityAutoConfiguration {

    @Bean
    OAuth2TokenValidator<Jwt> tokenRules() {
        return new TokenRules();
    }

    @Bean
    SecurityWebFilterChain laurelFilterChain(
            ServerHttpSecurity http,
            RouteTable routes,
            ObjectProvider<OperatorRoutes> added,
            ChassisProperties properties,
            ReactiveProblems problems,
            ReactiveJwtDecoder tokens,
            MeterRegistry meters) {
        var allowance = new ReactiveAllowance(
                new ClientAllowance(properties.limits(), meters, TimeMeter.SYSTEM_NANOTIME), problems);
        var roles = new ReactiveJwtAuthenticationConverter();
        roles.setJwtGrantedAuthoritiesConverter(token -> Flux.fromIterable(TokenRules.authorities(token)));
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .cors(cors -> cors.configurationSource(exchange -> BrowserRules.cors(properties)))
                .headers(headers -> tellBrowsers(headers, properties))
                .authorizeExchange(exchanges -> allow(exchanges, ActuatorRoutes.all(routes, added)))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(allowance).accessDeniedHandler(problems))
                .oauth2ResourceServer(server -> server.jwt(
                                jwt -> jwt.jwtAuthenticationConverter(roles).jwtDecoder(new PatientTokenReader(tokens)))
                        .authenticationEntryPoint(allowance)
                        .accessDeniedHandler(problems))
                .addFilterAfter(allowance, SecurityWebFiltersOrder.AUTHENTICATION)
                .build();
    }

    private static void tellBrowsers(ServerHttpSecurity.HeaderSpec headers, ChassisProperties properties) {
        headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives(properties.web().contentSecurityPolicy()))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicy(permissions -> permissions.policy(BrowserRules.PERMISSIONS));
    }

    private static void allow(ServerHttpSecurity.AuthorizeExchangeSpec exchanges, List<Route> routes) {
        for (Route route : ActuatorRoutes.open()) {
            exchanges.pathMatchers(route.method(), route.pattern()).permitAll();
        }
        for (Route route : routes) {
            for (HttpMethod method : ActuatorRoutes.methods(route)) {
                var matched = exchanges.pathMatchers(method, route.pattern());
                if (route.isOpen()) {
                    matched.permitAll();
                } else {
                    matched.hasAnyRole(ActuatorRoutes.roleNames(route));
                }
            }
        }
        exchanges.pathMatchers(ActuatorRoutes.ALL).hasRole(Role.OPERATOR.name());
        exchanges.anyExchange().denyAll();
    }
}
