package ua.ehealth.mimir.api.rest;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import ua.ehealth.mimir.api.rest.form.Query;
import ua.ehealth.mimir.api.security.Asker;

/** Gives a controller who asks, and the parameters of the URL as they came. */
final class RequestArguments implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Asker.class
        || parameter.getParameterType() == Query.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      ModelAndViewContainer model,
      NativeWebRequest request,
      WebDataBinderFactory binder) {
    HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
    return parameter.getParameterType() == Asker.class
        ? FirstChecks.asker(servlet)
        : query(servlet);
  }

  private static Query query(HttpServletRequest request) {
    try {
      return new Query(request.getParameterMap());
    } catch (IllegalStateException | RequestRejectedException malformed) {
      throw new ErrorResponseException(HttpStatus.BAD_REQUEST);
    }
  }
}
