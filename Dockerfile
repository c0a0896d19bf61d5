# Two stages: the SDK with Node builds and publishes, the runtime serves as a user without rights.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN dotnet publish src/Web/Web.csproj -c Release -o /published

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update && apt-get install -y --no-install-recommends libicu-dev && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /published .
ENV ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_HTTP_PORTS=8080 TZ=Europe/Paris
USER app
EXPOSE 8080
ENTRYPOINT ["dotnet", "BackOffice.Web.dll"]
