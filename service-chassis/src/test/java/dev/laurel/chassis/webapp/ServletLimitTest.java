package dev.laurel.chassis.webapp;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.main.web-application-type=servlet")
class ServletLimitTest extends LimitRules {}
