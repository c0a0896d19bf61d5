# Two stages: the SDK with Node builds and publishes, the runtime serves as a user without rights.
FROM ubuntu:26.04 AS build
RUN apt-get update && apt-get install -y --no-install-recommends dotnet-sdk-10.0 nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN dotnet publish src/Web/Web.csproj -c Release -o /published

FROM ubuntu:26.04
RUN apt-get update && apt-get install -y --no-install-recommends aspnetcore-runtime-10.0 tzdata && rm -rf /var/lib/apt/lists/* \
    && useradd --system --no-create-home backoffice
WORKDIR /app
COPY --from=build /published .
ENV ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_HTTP_PORTS=8080 TZ=Europe/Paris
USER backoffice
EXPOSE 8080
ENTRYPOINT ["dotnet", "BackOffice.Web.dll"]
