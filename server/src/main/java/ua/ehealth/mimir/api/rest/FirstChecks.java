package ua.ehealth.mimir.api.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import ua.ehealth.mimir.api.http.RequestId;
import ua.ehealth.mimir.api.security.Access;
import ua.ehealth.mimir.api.security.Asker;
import ua.ehealth.mimir.api.security.Caller;

/** Token, scope and legal entity are looked at before anything that was sent (4.1). */
final class FirstChecks implements HandlerInterceptor {
  private static final String ASKER = Asker.class.getName();

  private final Access access;

  FirstChecks(Access access) {
    this.access = access;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(Does.class)) {
      Operation operation = method.getMethodAnnotation(Does.class).value();
      Caller caller = access.require(operation.scope());
      request.setAttribute(
          ASKER, new Asker(operation.id(), caller, RequestId.of(request).orElseThrow()));
    }
    return true;
  }

  /** Who passed the checks of this request. */
  static Asker asker(HttpServletRequest request) {
    return (Asker) request.getAttribute(ASKER);
  }
}
